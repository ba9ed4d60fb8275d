import { baseSize, colour, focusRing, fontFamily, motion, radius, shadow, space, target } from './tokens.ts'

/** The tokens as CSS custom properties: the text of `tokens.css`, which a test compares. */
export function tokensCss(): string {
  const usual = [
    ...Object.entries(colour).map(([name, value]) => `--${name}: ${value};`),
    ...Object.entries(space).map(([name, value]) => `--${name}: ${value}px;`),
    `--radius: ${radius}px;`,
    `--shadow: ${shadow};`,
    `--ring: ${focusRing}px;`,
    `--motion: ${motion};`,
    `--font: ${fontFamily};`,
    `--target: ${target.usual}px;`,
    `--base: ${share(baseSize.resident)};`,
    '--small: 0.84rem;',
    '--large: 1.6rem;',
  ]
  return `${rule(':root', usual)}\n${rule(':root.elder', [`--target: ${target.elder}px;`, `--base: ${share(baseSize.elder)};`])}`
}

/** Sizes are shares of the reader's own setting, so that a browser set to large type stays larger. */
function share(pixels: number): string {
  return `${(pixels / 16) * 100}%`
}

function rule(selector: string, lines: readonly string[]): string {
  return `${selector} {\n${lines.map((line) => `  ${line}`).join('\n')}\n}\n`
}
