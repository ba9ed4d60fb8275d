import type { LicenceTemplate } from './rules/index.ts'
import type { Source } from './store/dictionary.ts'

/** How licences look in every city until it has forms of its own (证照模板). */
export const nationalTemplates: readonly LicenceTemplate[] = [
  {
    code: 'licence',
    name: { zh: '许可证（横版）', en: 'Licence, across' },
    form: 'landscape',
    sentence: '',
    lines: null,
    note: '本证照与纸质证照具有同等法律效力。扫描左侧二维码，可核对本证照的内容与当前状态。',
  },
  {
    code: 'certificate',
    name: { zh: '证明、批复（竖版）', en: 'Certificate, upright' },
    form: 'portrait',
    sentence: '',
    lines: null,
    note: '扫描左下方二维码，可核对本件的内容与当前状态。',
  },
]

/** The simulator of this installation, which stands for the registers of other authorities. */
export const nationalSources: readonly Source[] = [
  {
    code: 'documents.registry',
    name: { zh: '部门登记库（模拟）', en: 'Registers of departments (simulator)' },
    isUp: true,
  },
]
