// Runs every test that needs no browser and ends with one plain line, `N passed, N failed`.
// Arguments go on to vitest: `npm test -- src/domains/hotline`.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'onedoor-report-'))
const report = join(folder, 'report.json')
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const options = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
const run = spawnSync(process.execPath, [vitest, ...options, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })

const { passed, failed } = counts()
rmSync(folder, { recursive: true, force: true })
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = run.status === 0 && failed === 0 ? 0 : 1

function counts() {
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const result = JSON.parse(readFileSync(report, 'utf8'))
  // A file that could not even be loaded has no failed test of its own, but it did fail.
  const unloaded = result.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  const found = result.numFailedTests + unloaded
  return { passed: result.numPassedTests, failed: found === 0 && run.status !== 0 ? 1 : found }
}
