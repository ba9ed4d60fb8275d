/** The clock on the wall, for sessions and second factors: they stay on real time under the test clock (decision 17). */
export function realTime(): number {
  return Date.now()
}
