# Reads a JSON list of Markdown texts from standard input, writes the list of their HTML as Jekyll's kramdown makes it.
# Jekyll's own settings, but without a highlighter, which would only colour code.
require "json"
require "kramdown"
require "kramdown-parser-gfm"

OPTIONS = {
  input: "GFM", hard_wrap: false, auto_ids: true, footnote_nr: 1, entity_output: "as_char", toc_levels: (1..6).to_a,
  smart_quotes: "lsquo,rsquo,ldquo,rdquo", syntax_highlighter: nil, guess_lang: false, show_warnings: false
}.freeze

texts = JSON.parse($stdin.read)
puts JSON.generate(texts.map { |text| Kramdown::Document.new(text, OPTIONS).to_html })
