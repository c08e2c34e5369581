"""What a program did to the files of one folder, system call by system call, as strace saw it."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

_CALLS = (
    "openat,open,creat,close,write,pwrite64,writev,pwritev,lseek,read,fsync,fdatasync,ftruncate,"
    "truncate,rename,renameat,renameat2,unlink,unlinkat,link,linkat,dup,dup2,dup3,fallocate"
)
_LINE = re.compile(r"^(?:\d+ +)?(\w+)\((.*)\) += (-?\d+)")
Call = tuple[str, list[str], int]
"""Name, arguments as strace writes them, result."""


def missing() -> str:
    """Why system calls cannot be seen here; empty when they can."""
    strace = shutil.which("strace")
    if strace is None:
        return "strace is not installed"
    tried = subprocess.run([strace, "true"], capture_output=True, check=False)
    return "" if tried.returncode == 0 else "strace may not watch another program here"


def traced(arguments: Sequence[str], output: Path, calls: str = _CALLS) -> Path:
    """Run `python ARGUMENTS` under strace, all data of its calls written to `output` in hex."""
    command = ["strace", "-f", "-qq", "-xx", "-s", "20000000", "-e", "signal=none"]
    command += ["-e", f"trace={calls}", "-o", str(output), sys.executable, "-B", *arguments]
    subprocess.run(command, check=True, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2])
    return output


def calls(output: Path) -> Iterator[Call]:
    """Calls that went well, in order."""
    with output.open(encoding="ascii") as file:
        for line in file:
            if "<unfinished" in line:
                raise ValueError("more than one thread wrote")
            match = _LINE.match(line)
            if match and int(match[3]) >= 0:
                yield match[1], _arguments(match[2]), int(match[3])


def _arguments(text: str) -> list[str]:
    # Strings are all hex, so that no comma stands in one.
    return text.split(", ")


def data(argument: str) -> bytes:
    """The bytes of a string that strace wrote."""
    return bytes.fromhex(argument.strip('"').replace("\\x", ""))


def path(argument: str) -> str:
    """A name that strace wrote."""
    return os.path.abspath(os.fsdecode(data(argument)))  # noqa: PTH100 - a string, as names here are
