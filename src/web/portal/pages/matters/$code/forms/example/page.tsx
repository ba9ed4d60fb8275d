import { formFile } from '../../../../../matters/form-file.ts'
import type { Download } from '../../../../../server/download.ts'
import type { PageArgs, PageHandle } from '../../../../../server/visit.ts'

export const handle: PageHandle = { permission: 'matters.read', title: { zh: '填写示范', en: 'Filled-in example' } }

export async function loader(args: PageArgs): Promise<Download> {
  return formFile(args, true)
}

/** A file is saved and has no view. */
export default function Form(): null {
  return null
}
