/** How a licence is set, in Typst. All values come as data. */
export const source = `#let d = json(bytes(sys.inputs.data))
#let ink = rgb("#1b2430")
#let quiet = rgb("#4a5564")
#let bronze = rgb("#8a6a2f")
#let day = datetime(year: d.date.at(0), month: d.date.at(1), day: d.date.at(2))
#set document(title: d.title, author: d.issuer, keywords: (d.token,), description: d.seal, date: day)
#let frame = {
  place(top + left, dx: 9mm, dy: 9mm, rect(width: 100% - 18mm, height: 100% - 18mm, stroke: 1.6pt + bronze))
  place(top + left, dx: 11mm, dy: 11mm, rect(width: 100% - 22mm, height: 100% - 22mm, stroke: 0.5pt + bronze))
}
#let mark = if d.watermark != none {
  let line = rotate(-24deg, text(size: 15pt, fill: rgb(27, 36, 48, 38), d.watermark))
  place(center + horizon, grid(columns: 1, row-gutter: 52mm, ..range(6).map(no => pad(left: if calc.odd(no) { 30mm } else { 0mm }, line))))
}
#set page(paper: "a4", flipped: d.landscape, margin: (x: 24mm, top: 22mm, bottom: 20mm), background: frame, foreground: mark)
#set text(font: ("Noto Sans SC", "LXGW WenKai"), lang: "zh", region: "cn", size: 12pt, fill: ink)
#set par(leading: 0.8em, justify: false)

// The largest size at which the content stays on the page.
#let fit(body) = layout(room => {
  let size = 14pt
  while size > 6pt and measure(block(width: room.width, body(size))).height > room.height { size = size - 0.5pt }
  body(size)
})

#align(center, {
  if d.watermark != none { place(top + right, text(size: 11pt, fill: bronze, d.labels.copy)) }
  v(2mm)
  text(size: 30pt, weight: "bold", tracking: 0.18em, d.title)
  v(2mm)
  line(length: 46mm, stroke: 0.8pt + bronze)
})
#block(height: 1fr, width: 100%, fit(size => {
  set text(size: size)
  v(4mm)
  if d.sentence != "" { block(below: 1.4em, d.sentence) }
  grid(
    columns: (auto, 1fr), column-gutter: 1.4em, row-gutter: 1.05em,
    ..d.lines.map(((name, value)) => (text(fill: quiet, name), text(weight: "bold", value))).flatten()
  )
  if d.note != "" { v(0.8em); text(size: 0.8em, fill: quiet, d.note) }
}))
#grid(
  columns: (auto, 1fr, auto), column-gutter: 7mm, align: bottom,
  {
    image(bytes(d.qr), format: "svg", width: 40mm, height: 40mm)
    v(-1mm)
    align(center, text(size: 8pt, fill: quiet, d.labels.scan))
  },
  {
    set text(size: 8.5pt, fill: quiet)
    // An identifier is one long word: it may break after a dot.
    for (name, value) in d.foot [#name\\ #text(fill: ink, value.replace(".", ".\u{200b}")) \\ ]
  },
  align(center, {
    set text(size: 13pt)
    text(size: 9pt, fill: quiet, d.labels.issuer)
    v(-1mm)
    text(weight: "bold", d.issuer)
    v(5mm)
    text(size: 10pt, fill: rgb("#b9c0c9"), d.labels.seal)
    v(5mm)
    d.issued
  }),
)
`
