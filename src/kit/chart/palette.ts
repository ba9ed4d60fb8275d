/** The colours of the house, as the charts use them; a test of the tokens compares. */
export const palette = {
  ink: '#1b2430',
  quiet: '#4d5967',
  paper: '#ffffff',
  mist: '#f5f7f9',
  line: '#d7dde3',
  edge: '#6b7785',
  door: '#0b5cab',
  seal: '#b3261e',
  amber: '#9a5b00',
  green: '#1e6b3a',
} as const

export type Shape = 'circle' | 'square' | 'triangle' | 'diamond' | 'cross'
/** How one of several things is told from the others: colour, dashes and shape together, never colour alone. */
export type Style = { colour: string; dash: string; shape: Shape }

const styles = [
  { colour: palette.door, dash: '', shape: 'circle' },
  { colour: palette.amber, dash: '7 4', shape: 'square' },
  { colour: palette.green, dash: '2 4', shape: 'triangle' },
  { colour: palette.seal, dash: '9 4 2 4', shape: 'diamond' },
  { colour: palette.quiet, dash: '14 5', shape: 'cross' },
] as const satisfies readonly Style[]

export function styleOf(at: number): Style {
  return styles[at % styles.length] ?? styles[0]
}

/** From paper to a clear blue for a share of 0 to 1; ink stays legible on each of them (4.5 : 1). */
export function tint(share: number): string {
  return mixed(palette.paper, palette.door, Math.min(1, Math.max(0, share)) * DEEPEST)
}

const DEEPEST = 0.62

function mixed(from: string, to: string, share: number): string {
  const part = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16)
  return `#${[1, 3, 5]
    .map((at) => Math.round(part(from, at) + (part(to, at) - part(from, at)) * share))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`
}
