import { Checkbox, Form, InputNumber, Slider, Switch } from 'antd'
import { send, useAsk } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { Chart } from '../parts/chart.tsx'
import { EditDialog } from '../parts/edit-dialog.tsx'
import { useLater } from '../parts/use-later.ts'
import { atLeast, percent, type Simulation, type Threshold, useName } from './figures.ts'
import { words } from './words.ts'

type Typed = { wanted: number; auto: boolean; seen: boolean }

const USUAL = 98
const LEAST = 50
const MOST = 99.9

/** Accuracy wanted and the switch of one class: tried on last month before it takes effect. */
export function ThresholdDialog(props: { of: Threshold; onClose: () => void }) {
  const t = useWords(words)
  const name = useName()
  const { of } = props
  const first = {
    wanted: of.wanted === null ? USUAL : Number((of.wanted * 100).toFixed(1)),
    auto: of.auto,
    seen: false,
  }
  return (
    <EditDialog<Typed>
      title={t('setTitle', { name: name(of) })}
      open
      width={720}
      first={first}
      touches={['insight']}
      save={({ wanted, auto }) =>
        send('PUT', `/api/insight/thresholds/${encodeURIComponent(of.label)}`, { wanted: wanted / 100, auto })
      }
      onClose={props.onClose}
    >
      <Fields label={of.label} />
    </EditDialog>
  )
}

function Fields(props: { label: string }) {
  const t = useWords(words)
  const form = Form.useFormInstance<Typed>()
  const wanted: number = Form.useWatch('wanted', form) ?? USUAL
  return (
    <>
      <Form.Item label={t('wanted')} htmlFor="wanted" extra={t('wantedHint')}>
        <Form.Item<Typed> name="wanted" noStyle rules={[{ required: true, message: t('wanted') }]}>
          <InputNumber id="wanted" min={LEAST} max={MOST} step={0.5} precision={1} suffix="%" />
        </Form.Item>
        <Slider
          ariaLabelForHandle={t('wanted')}
          min={LEAST}
          max={MOST}
          step={0.5}
          value={wanted}
          onChange={(value: number) => form.setFieldValue('wanted', value)}
          tooltip={{ formatter: (value) => `${value}%` }}
        />
      </Form.Item>
      <Form.Item<Typed> name="auto" label={t('auto')} valuePropName="checked" extra={t('autoHint')}>
        <Switch aria-label={t('auto')} checkedChildren={t('on')} unCheckedChildren={t('off')} />
      </Form.Item>
      <Trial label={props.label} wanted={useLater(wanted, 300)} />
      <Chart title={t('auto.title')} path="/api/insight/charts/curve" query={{ class: props.label }} />
      <Form.Item<Typed>
        name="seen"
        valuePropName="checked"
        rules={[
          { validator: (_, seen) => (seen ? Promise.resolve() : Promise.reject(new Error(t('takeEffectNeeded')))) },
        ]}
      >
        <Checkbox>{t('takeEffect')}</Checkbox>
      </Form.Item>
    </>
  )
}

/** What it would have done last month, before it does anything. */
function Trial(props: { label: string; wanted: number }) {
  const t = useWords(words)
  const question = useAsk<Simulation>(['insight', 'simulation'], '/api/insight/simulation', {
    class: props.label,
    wanted: Math.min(MOST, Math.max(LEAST, props.wanted)) / 100,
  })
  return (
    <div className="insight-trial" aria-live="polite">
      <Asked question={question} rows={2}>
        {({ threshold, share, accuracy, simulated }) =>
          threshold === null ? (
            <p>{t('triedNever')}</p>
          ) : (
            <>
              <p>
                {t('triedAt', { threshold: atLeast(threshold), share: percent(share), accuracy: percent(accuracy) })}
              </p>
              <p>{t('tried', simulated)}</p>
            </>
          )
        }
      </Asked>
    </div>
  )
}
