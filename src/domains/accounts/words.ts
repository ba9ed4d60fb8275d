import type { Words } from '#kit/words'

export const words = {
  'accounts.name-needed': {
    zh: '提交申请需要先填写您的姓名和身份证号。',
    en: 'To send an application, please first give your name and citizen number.',
  },
  'accounts.check-needed': {
    zh: '这一步需要实名核验。请用统一身份认证登录，或带身份证到政务服务中心窗口核验。',
    en: 'This step needs a checked identity. Sign in with the unified identity, or show your card at a service window.',
  },
  'accounts.name-empty': { zh: '请填写姓名。', en: 'Please give the name.' },
  'accounts.number-empty': { zh: '请填写公民身份号码。', en: 'Please give the citizen number.' },
  'accounts.identity-fixed': {
    zh: '您的身份已经核验，不能自行修改。如有变更，请用统一身份认证登录，或带身份证到窗口办理。',
    en: 'Your identity has been checked and cannot be changed here. Sign in with the unified identity, or come to a window with your card.',
  },
  'accounts.name-differs': {
    zh: '这个号码登记在另一个姓名下，请核对身份证。',
    en: 'This number is registered under another name. Please compare with the card.',
  },
  'accounts.no-such-holder': { zh: '没有找到这位申请人。', en: 'There is no such applicant.' },
  'accounts.phone-taken': {
    zh: '这个手机号已用于另一个账户。请先用它登录，注销那个账户后再来更换。',
    en: 'This number belongs to another account. Sign in with it first and close that account.',
  },
  'accounts.unified-none': {
    zh: '本市还没有接入统一身份认证，请用手机验证码登录。',
    en: 'This city has no unified identity yet. Please sign in with a code to your phone.',
  },
  'accounts.unified-away': {
    zh: '统一身份认证暂时没有响应。请稍后再试，或用手机验证码登录。',
    en: 'The unified identity does not answer at the moment. Try later, or sign in with a code to your phone.',
  },
  'accounts.unified-declined': {
    zh: '您在统一身份认证页面取消了登录，没有任何信息传给我们。',
    en: 'You cancelled at the unified identity. Nothing was passed to us.',
  },
  'accounts.unified-failed': {
    zh: '统一身份认证没有完成，可能是页面打开太久。请重新登录。',
    en: 'The unified identity did not complete; perhaps the page was open too long. Please sign in again.',
  },
  'accounts.unified-incomplete': {
    zh: '统一身份认证没有给出姓名或身份证号，无法登录。请联系认证服务，或用手机验证码登录。',
    en: 'The unified identity gave no name or citizen number. Ask that service, or sign in with a code to your phone.',
  },
  'accounts.unified-other': {
    zh: '您已登录的账户属于另一个人。请先退出，再用统一身份认证登录。',
    en: 'The account you are signed in to belongs to somebody else. Sign out first, then use the unified identity.',
  },
  'accounts.not-for-you': {
    zh: '您现在不能代表这位申请人办理：没有登记为法定代表人，或委托未生效、已到期、已撤销。',
    en: 'You cannot act for this applicant now: no registration as representative, or the mandate is not in force.',
  },
  'accounts.not-representative': {
    zh: '登记信息中没有查到您是这家企业的法定代表人。请核对统一社会信用代码；刚变更的，登记机关更新后再来。',
    en: 'The register does not name you as legal representative of this firm. Check the code; after a change, come back when the register is up to date.',
  },
  'accounts.not-passed-on': {
    zh: '您是受托人，不能把委托再转给别人。',
    en: 'You act on a mandate and cannot pass it on.',
  },
  'accounts.not-to-oneself': { zh: '不能委托给自己。', en: 'A mandate to oneself makes no sense.' },
  'accounts.helper-is-person': { zh: '受托人应当是自然人。', en: 'The helper must be a person.' },
  'accounts.no-such-mandate': {
    zh: '没有找到这份委托，或它已经结束。',
    en: 'There is no such mandate, or it has ended.',
  },
  'accounts.scope-empty': { zh: '请选择委托办理哪些事。', en: 'Please choose what the mandate covers.' },
  'accounts.scope-too-long': {
    zh: '一份委托最多列 {most} 件事；如果什么都可以办，请选择“全部事项”。',
    en: 'A mandate names at most {most} matters; otherwise choose everything.',
  },
  'accounts.months-wrong': { zh: '请选择委托多久。', en: 'Please choose for how long.' },
  'accounts.day-wrong': { zh: '请填写正确的日期。', en: 'Please give a right date.' },
  'accounts.days-turned': { zh: '截止日不能早于起始日。', en: 'The last day cannot be before the first.' },
  'accounts.day-gone': { zh: '截止日已经过去了。', en: 'The last day has passed.' },
  'accounts.too-long': {
    zh: '一份委托最长 {years} 年，到期可以重新委托。',
    en: 'A mandate lasts {years} years at most; it can be granted anew.',
  },
} as const satisfies Record<string, Words>
