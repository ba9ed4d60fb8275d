import type { ReactElement } from 'react'
import { Button, ButtonLink } from './button.tsx'

export const examples: Record<string, ReactElement> = {
  first: <Button>提交诉求</Button>,
  second: <Button kind="second">上传</Button>,
  plain: (
    <Button kind="plain" name="do" value="remove" hidden=" 路灯.jpg">
      删除
    </Button>
  ),
  grave: <Button kind="grave">确定撤回</Button>,
  link: <ButtonLink href="/track">查看进度</ButtonLink>,
}
