"""The shape of content, as frozen structs."""
