import { Modal } from 'antd'
import { useState } from 'react'
import { send, useAsk } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { useDo } from '../parts/use-do.tsx'
import { words as common } from '../words.ts'
import { type ModelDetail, type ModelLine, percent } from './figures.ts'
import { Changes, Measured } from './model-report.tsx'
import { words } from './words.ts'

/** Before a version is put in force, one sees what gets better and what gets worse. */
export function LiveDialog(props: { model: ModelLine; onClose: () => void }) {
  const t = useWords(words)
  const c = useWords(common)
  const perform = useDo()
  const [busy, setBusy] = useState(false)
  const { model } = props
  const question = useAsk<ModelDetail>(['insight', 'model'], `/api/insight/models/${model.id}`)
  const go = async () => {
    setBusy(true)
    await perform({
      act: () => send('POST', `/api/insight/models/${model.id}/live`),
      done: t('liveDone', { no: model.no }),
      touches: ['insight'],
    })
    props.onClose()
  }
  return (
    <Modal
      open
      width={720}
      title={t('liveSure', { no: model.no })}
      okText={t(model.state === 'trained' ? 'goLive' : 'goBack')}
      cancelText={c('cancel')}
      confirmLoading={busy}
      onOk={() => void go()}
      onCancel={props.onClose}
    >
      <Asked question={question}>{(detail) => <Compared detail={detail} />}</Asked>
    </Modal>
  )
}

/** Two versions told apart by fewer messages than this would be chance. */
const FEWEST_COMPARED = 30

function Compared({ detail }: { detail: ModelDetail }) {
  const t = useWords(words)
  const { comparison, figures } = detail
  if (comparison === null)
    return (
      <>
        <p>{t('liveFirst')}</p>
        {figures !== null && <Measured figures={figures} />}
      </>
    )
  const better = comparison.labels.filter(({ before, after }) => after > before).length
  const worse = comparison.labels.filter(({ before, after }) => after < before).length
  if (comparison.count < FEWEST_COMPARED)
    return (
      <>
        <p>{t('liveTooFew', { before: comparison.no, count: comparison.count })}</p>
        {figures !== null && <Measured figures={figures} />}
      </>
    )
  const [was, is] = [percent(comparison.was), percent(comparison.now)]
  return (
    <>
      <p>{t('liveCompared', { before: comparison.no, count: comparison.count, was, is, better, worse })}</p>
      <Changes comparison={comparison} />
    </>
  )
}
