// Checks the types of every part: Node code, the console and the residents' small scripts have each their own world.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const compiler = join(root, 'node_modules', '@typescript', 'native', 'bin', 'tsc')
const projects = ['tsconfig.json', 'src/web/console/tsconfig.json', 'src/web/client/tsconfig.json']

const failed = projects.filter(
  (project) => spawnSync(process.execPath, [compiler, '-p', project], { cwd: root, stdio: 'inherit' }).status !== 0,
)
process.exitCode = failed.length === 0 ? 0 : 1
