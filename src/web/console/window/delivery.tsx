import { Button, Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { useWords } from '../language.tsx'
import { useDo } from '../parts/use-do.tsx'
import { useFormAct } from '../parts/use-form-act.tsx'
import { words as common } from '../words.ts'
import type { Draft } from './draft.ts'
import type { DraftActs } from './use-draft.ts'
import { words } from './words.ts'

type Post = { name: string; phone: string; address: string }
type Way = Draft['delivery']['offered'][number]

/** How the applicant gets the result; the post needs to know whom and where. */
export function Delivery({ draft, acts }: { draft: Draft; acts: DraftActs }) {
  const t = useWords(words)
  const { offered, chosen, post } = draft.delivery
  const perform = useDo()
  const [picked, setPicked] = useState(chosen)
  const choose = (way: Way) => {
    setPicked(way)
    if (way !== 'post') void perform({ act: () => acts.deliver(way, null), touches: [] })
  }
  return (
    <section className="sheet" id="need-delivery" tabIndex={-1}>
      <h2>{t('delivery')}</h2>
      <Radio.Group
        aria-label={t('delivery')}
        value={picked}
        onChange={(event) => {
          const way = offered.find((one) => one === event.target.value)
          if (way) choose(way)
        }}
        options={offered.map((value) => ({ value, label: t(`way.${value}`) }))}
      />
      {picked === 'post' && <PostTo first={post} onKeep={(to) => acts.deliver('post', to)} />}
    </section>
  )
}

function PostTo({ first, onKeep }: { first: Post | null; onKeep: (to: Post) => Promise<void> }) {
  const t = useWords(words)
  const c = useWords(common)
  const [form] = Form.useForm<Post>()
  const act = useFormAct(form, async (typed: Post) => onKeep(typed))
  const field = (name: keyof Post, label: string, max: number) => (
    <Form.Item<Post> name={name} label={label} rules={[{ required: true, message: c('required', { field: label }) }]}>
      <Input maxLength={max} autoComplete="off" />
    </Form.Item>
  )
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={act.run}
      className="gap-above"
      {...(first ? { initialValues: first } : {})}
    >
      {act.alert}
      <div className="three">
        {field('name', t('postName'), 60)}
        {field('phone', t('phone'), 20)}
        {field('address', t('postAddress'), 200)}
      </div>
      <Button htmlType="submit" loading={act.busy}>
        {t('keep')}
      </Button>
    </Form>
  )
}
