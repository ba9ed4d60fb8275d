/** The colours of the house. Red is only for what is official or late; state is never told by colour alone. */
export const colour = {
  ink: '#1b2430',
  quiet: '#4d5967',
  paper: '#ffffff',
  mist: '#f5f7f9',
  line: '#d7dde3',
  edge: '#6b7785',
  door: '#0b5cab',
  deep: '#083b70',
  glow: '#e8f1fa',
  seal: '#b3261e',
  amber: '#9a5b00',
  green: '#1e6b3a',
} as const

export type Colour = keyof typeof colour

/** Every pair of text and ground that a page may use; each is tested to reach 4.5 : 1 (GB/T 37668, WCAG 1.4.3). */
export const textPairs: readonly (readonly [text: Colour, ground: Colour])[] = [
  ['ink', 'paper'],
  ['ink', 'mist'],
  ['ink', 'glow'],
  ['quiet', 'paper'],
  ['quiet', 'mist'],
  ['quiet', 'glow'],
  ['door', 'paper'],
  ['door', 'mist'],
  ['door', 'glow'],
  ['deep', 'paper'],
  ['deep', 'mist'],
  ['deep', 'glow'],
  ['paper', 'door'],
  ['paper', 'deep'],
  ['paper', 'seal'],
  ['paper', 'green'],
  ['seal', 'paper'],
  ['seal', 'mist'],
  ['amber', 'paper'],
  ['amber', 'mist'],
  ['green', 'paper'],
  ['green', 'mist'],
]

/** Edges of things one can operate need 3 : 1 against their ground (WCAG 1.4.11). */
export const edgePairs: readonly (readonly [edge: Colour, ground: Colour])[] = [
  ['edge', 'paper'],
  ['edge', 'mist'],
  ['door', 'mist'],
]

/** Base size of type by kind of place, in pixels; everything else is a share of it. */
export const baseSize = { desk: 16, resident: 18, elder: 22 } as const
/** Smallest thing a finger must hit (适老化通用设计规范 2021: 60 in elder mode, else 44). */
export const target = { usual: 44, elder: 60 } as const
export const space = { s1: 4, s2: 8, s3: 12, s4: 16, s5: 20, s6: 24, s8: 32, s10: 40, s12: 48, s16: 64 } as const
export const radius = 6
export const shadow = '0 2px 12px rgb(27 36 48 / 14%)'
export const focusRing = 3
export const motion = '150ms'
export const fontFamily =
  'system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif'
