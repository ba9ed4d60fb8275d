/**
 * A message as the rules of understanding see it: cut into words at the edge (platform/text/cut), in their order, lower
 * case, repeats included. `marks` are further features that are no words, such as `place:990101`.
 */
export type CutMessage = {
  subject: readonly string[]
  text: readonly string[]
  marks?: readonly string[]
}
