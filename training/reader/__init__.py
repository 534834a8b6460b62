"""Makes the bundled reader from ../shared/data.

In reading order: `sources` (files -> paragraphs and articles), `answers` (which spans of a
sentence can be asked for), `questions` (a sentence and a span -> a question), `wording` (a
question said otherwise), `retelling` (the same fact in another article), `lessons` (all of it as
one file), `batches` (lessons -> arrays), `network` (what is learned), `train` (the loop),
`calibrate` (scores -> probabilities), `export` (what ships).

Left out on purpose: a pre-trained language model (none is made here) and every text of a
benchmark's test side.
"""
