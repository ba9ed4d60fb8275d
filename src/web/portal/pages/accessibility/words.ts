import type { Words } from '#kit/words'
import type { Section } from '../../layout/article.tsx'

export const title: Words = { zh: '无障碍', en: 'Accessibility' }
export const lead: Words = {
  zh: '每个人都应该能用这些页面，用什么手机、什么方式都可以。',
  en: 'Everybody should be able to use these pages, with any phone and in any way.',
}
export const sections: readonly Section[] = [
  {
    title: { zh: '我们做到的', en: 'What we have done' },
    text: {
      zh: '- 长辈版：点右上角“长辈版”，字和按钮都变大，会一直记住。\n- 只用键盘就能完成每一步，当前位置有明显的边框。\n- 读屏软件能读出每一项和每一个错误。\n- 文字和背景的对比度不低于 4.5 : 1，状态不只靠颜色区分。\n- 旧手机、慢网络也能用；没有图形验证码，没有倒计时关闭的页面。\n- 可以放大到 4 倍，小屏幕手机也不用左右滑动。',
      en: '- Large type: press “Large type” at the top; letters and buttons grow, and it is remembered.\n- Every step can be done with the keyboard alone, and the place you are at has a clear frame.\n- Screen readers can read each field and each error.\n- Text has a contrast of at least 4.5 : 1, and no state is told by colour alone.\n- No scripts are needed, so old phones and slow networks work; there are no picture puzzles and no pages that run out of time.\n- Pages can be enlarged to 400 % and fit a screen of 320 pixels without scrolling sideways.',
    },
  },
  {
    title: { zh: '依据', en: 'Standards' },
    text: {
      zh: '《无障碍环境建设法》、GB/T 37668《信息技术 互联网内容无障碍可访问性技术要求与测试方法》、《移动互联网应用适老化通用设计规范》。',
      en: 'The Law on Building a Barrier-free Environment, GB/T 37668 (content accessibility) and the general rules on design for the elderly.',
    },
  },
  {
    title: { zh: '遇到困难', en: 'If something does not work' },
    text: {
      zh: '请拨打 12345 告诉我们，话务员也可以替您办完这件事。',
      en: 'Please call 12345 and tell us. The agent can also do the matter for you.',
    },
  },
]
