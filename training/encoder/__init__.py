"""Makes the bundled static Chinese-English encoder from ../shared/data.

In reading order: `sources` (files -> texts), `keepout` (what training must never see), `charsmap`
and `pieces` (the tokenizer), `gloss` (Chinese sentences as English words), `pairs` (texts ->
query and passage), `table` (what is learned), `train` (the loop), `folder` (what ships).

Left out on purpose: a transformer teacher (none can be reached from here) and any text of a
benchmark's test side.
"""
