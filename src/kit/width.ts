/**
 * Full-width letters, digits, signs and the ideographic space as their plain twins, unit by unit: the length stays
 * the same, so that a position found in the result is a position in the original.
 */
export function narrow(text: string): string {
  if (!/[\uff01-\uff5e\u3000]/.test(text)) return text
  return text.replace(/[\uff01-\uff5e\u3000]/g, (unit) =>
    unit === '\u3000' ? ' ' : String.fromCharCode(unit.charCodeAt(0) - 0xfee0),
  )
}

/** Spaces, line ends, zero-width signs and every kind of hyphen, which people put into numbers for the eye. */
export const spacing = /[\s\u00ad\u200b-\u200d\u2060\ufeff\-\u2010-\u2015\u2212\u2043\ufe58\ufe63_.·]/g

/** A number or code as somebody typed it: narrow, upper case, without spaces, dots and hyphens. */
export function squeeze(text: string): string {
  return narrow(text).replace(spacing, '').toUpperCase()
}
