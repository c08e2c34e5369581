"""How an HTML handout looks, on the screen and on paper: black on white, one family of letters."""

_PAPERS = {"a4": "A4", "letter": "letter"}
_MARGINS = "20mm 18mm 20mm 18mm"

STYLE = """
:root { color-scheme: light; }
* { box-sizing: border-box; }
html { font: 11pt/1.5 "Source Sans 3", "Helvetica Neue", Arial, "Liberation Sans", sans-serif;
  color: #111; background: #fff; overflow-wrap: anywhere; hyphens: manual; }
body { margin: 0 auto; max-width: 174mm; padding: 6mm; }
h1, h2, h3, h4, h5, p, ul, ol, dl, table { margin: 0; padding: 0; }
h1 { font-size: 22pt; line-height: 1.2; font-weight: 600; }
h2 { font-size: 17pt; line-height: 1.25; font-weight: 600; }
h3 { font-size: 15pt; line-height: 1.3; font-weight: 600; }
h4, h5 { font-size: 12pt; line-height: 1.35; font-weight: 600; }
h1, h2, h3, h4, h5 { break-after: avoid; }
p, li { orphans: 3; widows: 3; }
ul, ol { list-style: none; }
.eyebrow { display: flex; gap: 6mm; justify-content: space-between; font-size: 9.5pt; color: #333;
  border-bottom: .35mm solid #111; padding-bottom: 1.5mm; margin-bottom: 5mm; }
.eyebrow .kind { white-space: nowrap; }
.whose { display: inline-block; border: .4mm solid #111; padding: .5mm 3mm; margin: 2mm 0;
  font-size: 10pt; font-weight: 600; }
.title { display: flex; justify-content: space-between; align-items: baseline; gap: 8mm; }
.day { white-space: nowrap; font-size: 10pt; }
.day span { display: inline-block; width: 32mm; border-bottom: .25mm solid #555; }
.sheet, .chapter, .index { margin-top: 14mm; }
.cover { padding-top: 20mm; }
header p, .chapter > p { margin-top: 4mm; max-width: 130mm; }
.part { margin-top: 5mm; }
.prose p + p, .prose p + ul, .prose ul + p, .prose ol + p, .prose p + ol { margin-top: 2.6mm; }
.prose p { max-width: 150mm; }
.prose li, .points li { padding-left: 6mm; position: relative; margin-top: 1.4mm; }
.prose ul > li::before, .points.plain > li::before { content: "\\2013"; position: absolute;
  left: 1mm; }
ol { counter-reset: item; }
.prose ol > li::before, ol.points > li::before { counter-increment: item;
  content: counter(item) "."; position: absolute; left: 0; }
.quote { border-left: .8mm solid #777; padding-left: 4mm; }
.own, .written { font-style: italic; border-left: .8mm solid #111; padding-left: 4mm; }
.remark { display: grid; grid-template-columns: 32mm 1fr; gap: 0 4mm; margin-top: 2mm;
  break-inside: avoid; }
.remark dt { font-weight: 600; }
.remark dd { margin: 0; }
.standing { padding-top: 7mm; font-size: 9.5pt; font-style: italic; break-inside: avoid; }
.question { margin-top: 7mm; }
.question .points { margin-top: 1mm; }
.question.short { break-inside: avoid; }
.prompt { font-weight: 600; font-size: 11.5pt; break-after: avoid; }
.hint { font-size: 10pt; color: #333; break-after: avoid; }
.group { border: .35mm solid #555; padding: 3mm 5mm 5mm; margin-top: 4mm;
  box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.group.short { break-inside: avoid; }
.group .question { margin-top: 4mm; }
.lines { margin-top: 1mm; }
.lines li { display: flex; align-items: flex-end; height: 9.5mm; border-bottom: .25mm solid #555; }
.lines li.filled { height: auto; border: 0; padding: 1.5mm 0; }
.lines .place { flex: none; width: 7mm; }
.boxes { display: grid; grid-template-columns: repeat(auto-fill, minmax(76mm, 1fr));
  gap: 1.6mm 6mm; margin-top: 2mm; }
.boxes.narrow { grid-template-columns: repeat(auto-fill, minmax(24mm, 1fr)); }
.boxes.long { grid-template-columns: 1fr; }
.boxes.lead { display: flex; flex-wrap: wrap; gap: 1mm 5mm; padding-left: 43mm; }
.boxes.lead + .scale { margin-top: 5mm; }
.boxes.lead li:first-child { font-weight: 600; width: 38mm; margin-left: -43mm; }
.boxes li { display: flex; gap: 2.5mm; break-inside: avoid; line-height: 1.4; }
.boxes li.room { grid-column: 1 / -1; align-items: flex-end; }
.boxes li.room > .rest { flex: 1; border-bottom: .25mm solid #555; min-height: 7mm; }
.box { flex: none; width: 4mm; height: 4mm; margin-top: .9mm; border: .35mm solid #111;
  line-height: 3.2mm; font-size: 11pt; text-align: center; font-weight: 700; }
.scale { margin-top: 3mm; max-width: 150mm; break-inside: avoid; }
.scale ol, .ratings ol { display: flex; justify-content: space-between; }
.scale li, .ratings li { flex: none; width: 8.6mm; height: 8.6mm; border: .3mm solid #555;
  border-radius: 50%; text-align: center; line-height: 8mm; font-size: 10pt; }
.scale li.chosen, .ratings li.chosen { background: #111; color: #fff; font-weight: 700;
  border-color: #111; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.ends { display: flex; justify-content: space-between; gap: 10mm; font-size: 10pt; color: #333;
  margin-top: 1mm; }
.ends span { max-width: 48%; }
.ends span:last-child { text-align: right; }
.ratings { width: 100%; border-collapse: collapse; margin-top: 3mm; }
.ratings caption { text-align: left; font-weight: 600; padding-top: 1mm; }
.ratings th { text-align: left; font-weight: 400; width: 36%; padding: 1.2mm 4mm 1.2mm 0;
  vertical-align: middle; }
.ratings td { padding: 1.2mm 0; vertical-align: middle; }
.ratings li { width: 7.4mm; height: 7.4mm; line-height: 6.9mm; font-size: 9pt; }
.ratings tr { break-inside: avoid; border-bottom: .2mm solid #bbb; }
.ratings th.blank { border-bottom: .25mm solid #555; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, 85mm); gap: 4mm; }
.card { width: 85mm; height: 54mm; border: .3mm dashed #111; padding: 3mm 4mm; overflow: hidden;
  break-inside: avoid; display: flex; flex-direction: column; font-size: 8.5pt; line-height: 1.25; }
.card .name { font-weight: 600; }
.card dl { flex: 1; display: flex; flex-direction: column; }
.card dl > div { flex: 1; display: flex; flex-direction: column; justify-content: flex-end;
  border-bottom: .2mm solid #555; min-height: 0; }
.card dt { font-size: 7pt; color: #333; line-height: 1.1; }
.card dd { margin: 0; font-size: 9pt; }
.contents li { margin-top: 1.2mm; }
.contents ul { margin: 1mm 0 3mm 6mm; }
.contents a { color: inherit; }
.contents code { font: 9pt "Liberation Mono", monospace; color: #333; }
.vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; }
.foot { padding-top: 9mm; font-size: 9pt; color: #333; break-inside: avoid; }
@media print {
  body { max-width: none; padding: 0; }
  .sheet { break-before: page; margin-top: 0; }
  .chapter { margin-top: 0; }
  .chapter.headed { break-before: page; }
  .sheet.first { break-before: auto; }
  .chapter.headed > .sheet:first-of-type { break-before: auto; margin-top: 10mm; }
  .contents a { text-decoration: none; }
}
"""


def page_rules(paper: str, sheets: dict[str, tuple[str, str]], foot: str) -> str:
    """The rules of paper: its size, the foot of every page, and for each sheet (CSS name) what
    stands at the top of each of its pages, left and right. Browsers that cannot do this leave it
    out; the same words stand at the head of the sheet."""
    small = "font: 8.5pt Arial, sans-serif; color: #333;"
    rules = [
        (
            f"@page {{ size: {_PAPERS[paper]}; margin: {_MARGINS};"
            f' @bottom-left {{ content: "{css(foot)}"; {small} }}'
            f' @bottom-right {{ content: counter(page) " / " counter(pages); {small} }} }}'
        )
    ]
    for name, (left, right) in sheets.items():
        rules.append(
            f'@page {name} {{ @top-left {{ content: "{css(left)}"; {small} }}'
            f' @top-right {{ content: "{css(right)}"; {small} font-weight: bold; }} }}'
            f" #{name} {{ page: {name}; }}"
        )
    return "\n".join(rules)


def css(text: str) -> str:
    """A text inside a CSS string: everything that is no letter, number or space is written as its
    number, so that no text can end the string or the style."""
    return "".join(
        letter if letter.isalnum() or letter == " " else f"\\{ord(letter):x} " for letter in text
    )
