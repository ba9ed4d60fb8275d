import type { ReactElement } from 'react'
import { useWords } from '#shared/words/use-words.ts'
import { words } from '../pages/request/photos/words.ts'
import { uploadLimits } from '../server/form.ts'
import { photoFacts } from './photos.ts'

/** Picks photographs; with scripts it shows them and says at once what is too large. */
export function PhotoField({ error }: { error?: string | undefined }): ReactElement {
  const t = useWords(words)
  return (
    <photo-check
      limit={uploadLimits.bytes}
      most={uploadLimits.files}
      too-large={t('too-large', { size: photoFacts.size })}
      too-many={t('too-many', photoFacts)}
      wrong-kind={t('wrong-kind')}
    >
      <div className={error === undefined ? 'field' : 'field field-wrong'}>
        <label className="label" htmlFor="photos">
          {t('files')}
        </label>
        <div className="hint" id="photos-hint">
          {t('files-hint', photoFacts)}
        </div>
        {error === undefined ? null : (
          <p className="wrong" id="photos-error">
            {error}
          </p>
        )}
        <input
          className="input file"
          type="file"
          id="photos"
          name="photos"
          multiple
          accept="image/jpeg,image/png"
          aria-describedby={error === undefined ? 'photos-hint' : 'photos-hint photos-error'}
        />
      </div>
    </photo-check>
  )
}
