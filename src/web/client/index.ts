import { forgetSent, KeepTyped } from './keep-typed.ts'
import { PhotoCheck } from './photo-check.ts'
import { PrintPage } from './print-page.ts'
import { UrgentWords } from './urgent-words.ts'

forgetSent()
customElements.define('keep-typed', KeepTyped)
customElements.define('urgent-words', UrgentWords)
customElements.define('photo-check', PhotoCheck)
customElements.define('print-page', PrintPage)
// Also where the browser did not honour autofocus: after an error the reader starts at the summary.
document.querySelector<HTMLElement>('.error-summary')?.focus()
