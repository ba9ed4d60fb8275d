import type { Words } from '#kit/words'

/** Refusals and faults that no domain owns. */
export const words = {
  'platform.sign-in-needed': { zh: '请先登录，再继续这一步。', en: 'Please sign in first, then repeat this step.' },
  'platform.not-allowed': {
    zh: '您的岗位没有这项权限（{permission}）。如确需办理，请联系本单位管理员。',
    en: 'Your post does not include this permission ({permission}). If you need it, ask the administrator of your unit.',
  },
  'platform.not-found': {
    zh: '没有找到，或者您无权查看。请核对后再试。',
    en: 'Not found, or not visible to you. Please check and try again.',
  },
  'platform.malformed': { zh: '提交的内容有误，请按提示修改。', en: 'The request is malformed; see the fields named.' },
  'platform.key-reused': {
    zh: '这个幂等键已用于另一份内容不同的提交。请换一个新的键。',
    en: 'This idempotency key was used for a different request. Use a new key.',
  },
  'platform.foreign-origin': {
    zh: '这个请求不是从本网站发出的，已拒绝。请回到页面重新提交。',
    en: 'This request did not come from this site and was refused. Please go back to the page and send it again.',
  },
  'platform.too-many': {
    zh: '操作太频繁，请在 {seconds} 秒后再试。',
    en: 'Too many attempts; please try again in {seconds} seconds.',
  },
  'platform.code-wait': {
    zh: '验证码刚刚发送过，请在 {seconds} 秒后再获取。',
    en: 'A code was sent a moment ago. Please ask for another in {seconds} seconds.',
  },
  'platform.code-too-often': {
    zh: '验证码输错次数太多，请重新获取验证码。',
    en: 'Too many wrong codes. Please ask for a new code.',
  },
  'platform.mobile-needed': {
    zh: '请填写手机号码，验证码会发到这个手机上。',
    en: 'Please give a mobile number; the code is sent to it.',
  },
  'platform.too-large': { zh: '内容太大，请缩小后再提交。', en: 'The request is too large; please make it smaller.' },
  'platform.changed-meanwhile': {
    zh: '这件事刚刚被别人更新过。请刷新后再办理。',
    en: 'Somebody else has just changed this. Please reload and try again.',
  },
  'platform.unsupported-media': {
    zh: '不支持这种内容格式，请使用 JSON。',
    en: 'This content type is not supported; use JSON.',
  },
  'platform.fault': {
    zh: '系统出了问题，这一步没有完成。请稍后再试；如仍不行，请告诉我们编号 {reference}。',
    en: 'Something went wrong on our side and this step was not completed. Please try again later, or tell us the reference {reference}.',
  },
  'platform.busy': {
    zh: '系统繁忙，请稍后再试，您填写的内容不会丢失。',
    en: 'The service is busy. Please try again in a moment; nothing you typed is lost.',
  },
} as const satisfies Record<string, Words>
