import {
  permissionNames,
  permissions,
  type Reach,
  reachOf,
  residentPermissions,
  roleCodes,
  roleOf,
} from '#rules/directory'

const marks: Readonly<Record<Reach, string>> = { city: '●', duty: '◐', org: '○', self: '·' }

/** The posts and what each may do, as the reviewer reads it. */
export function permissionsPage(): string {
  return [
    '# Permissions 权限',
    '',
    'Printed by `npm run docs` from `src/domains/directory/rules/role-table.ts`.',
    '',
    '● everywhere in the city · ◐ as far as the duty · ○ the own organisation · `·` what is assigned to the person.',
    `Residents, without a session: ${residentPermissions.map((name) => `\`${name}\``).join(', ')}.`,
    '',
    '## Posts 岗位',
    '',
    '| role | 岗位 | post | width | seats | held alone |',
    '|---|---|---|---|---|---|',
    ...posts(),
    '',
    '## Matrix 权限矩阵',
    '',
    `| 权限 permission | ${roleCodes.join(' | ')} |\n|---|${roleCodes.map(() => ':-:|').join('')}`,
    ...matrix(),
    '',
  ].join('\n')
}

function posts(): string[] {
  return roleCodes.map((role) => {
    const { name, width, seats, sole } = roleOf(role)
    return `| \`${role}\` | ${name.zh} | ${name.en} | ${width} | ${seats.join(', ')} | ${sole ? 'yes' : ''} |`
  })
}

function matrix(): string[] {
  return permissionNames.map((permission) => {
    const cells = roleCodes.map((role) => markOf(reachOf(role, permission)))
    return `| \`${permission}\` ${permissions[permission].zh} | ${cells.join(' | ')} |`
  })
}

function markOf(reach: Reach | null): string {
  return reach === null ? '' : marks[reach]
}
