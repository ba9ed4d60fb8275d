import { vi } from 'vitest'

// Test files share a process, because loading the libraries anew takes longer than most of them run. The modules of the
// house are evaluated anew for each file, so that what one keeps in memory is never met by another.
vi.resetModules()
