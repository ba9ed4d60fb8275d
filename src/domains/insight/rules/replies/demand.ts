const demands: readonly (readonly [string, RegExp])[] = [
  ['consult', /咨询|请问|询问|[?？吗]$/],
  ['suggestion', /建议|希望能?增|呼吁/],
  ['complaint', /投诉|举报|质疑/],
  ['praise', /表扬|点赞/],
]

/** The kind of demand (诉求类型) that a subject shows where nobody noted one: for files of other systems. */
export function demandOf(subject: string): string {
  return demands.find(([, pattern]) => pattern.test(subject))?.[0] ?? 'help'
}
