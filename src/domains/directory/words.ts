import type { Words } from '#kit/words'

/** Every refusal of the directory: what happened, why, what to do next. */
export const words = {
  'directory.no-centre': {
    zh: '本市还没有建立 12345 热线中心，暂时不能登记诉求。请管理员先在机构目录里建立热线中心。',
    en: 'This city has no 12345 centre yet, so no request can be taken. An administrator must first set up the centre in the directory.',
  },
  'directory.only-own-unit': {
    zh: '您只能维护本单位的科室、值班和顶岗。人员、岗位和机构请联系系统管理员。',
    en: 'You can edit sections, rosters and stand-ins of your own unit only. For people, posts and units, ask the administrator.',
  },
  'directory.no-such-org': {
    zh: '没有这个机构，请重新选择。',
    en: 'There is no such organisation; please choose again.',
  },
  'directory.no-such-user': { zh: '没有这个人员，请重新选择。', en: 'There is no such person; please choose again.' },
  'directory.no-such-place': {
    zh: '没有区划 {place}，请核对 12 位区划代码。',
    en: 'There is no place {place}; please check the 12-digit code.',
  },
  'directory.no-such-section': {
    zh: '该单位没有这个科室，请重新选择。',
    en: 'The unit has no such section; please choose again.',
  },
  'directory.no-such-duty': {
    zh: '没有这项岗位职责，或者已经结束。请刷新后再看。',
    en: 'There is no such duty, or it has ended. Please reload.',
  },
  'directory.no-such-line': {
    zh: '没有这一条记录，或者已经结束。请刷新后再看。',
    en: 'There is no such entry, or it has ended. Please reload.',
  },
  'directory.org-code-taken': {
    zh: '机构代码 {code} 已被使用，请换一个。',
    en: 'The organisation code {code} is taken; please use another.',
  },
  'directory.place-code-taken': { zh: '区划代码 {code} 已存在。', en: 'The place code {code} exists already.' },
  'directory.bad-place-code': {
    zh: '“{code}”不是 12 位区划代码，请核对。',
    en: '“{code}” is not a 12-digit place code; please check.',
  },
  'directory.account-taken': {
    zh: '账号 {account} 已被使用，请换一个。',
    en: 'The account {account} is taken; please use another.',
  },
  'directory.org-closed': {
    zh: '该机构已撤销，不能再使用。请选择承接它的机构。',
    en: 'This organisation is closed. Please choose its successor.',
  },
  'directory.org-has-children': {
    zh: '还有 {count} 个下级机构，请先处理下级机构，再撤销本机构。',
    en: '{count} organisations still stand below; deal with them before closing this one.',
  },
  'directory.own-successor': {
    zh: '不能由自己承接自己，请另选。',
    en: 'Nothing can succeed itself; please choose another.',
  },
  'directory.own-stand-in': {
    zh: '不能给自己顶岗，请另选同事。',
    en: 'Nobody stands in for himself; please choose a colleague.',
  },
  'directory.user-disabled': {
    zh: '该账号已停用，请另选同事。',
    en: 'This account is switched off; please choose a colleague.',
  },
  'directory.not-oneself': {
    zh: '不能停用自己的账号。请由另一位管理员操作。',
    en: 'You cannot switch off your own account. Ask another administrator.',
  },
  'directory.period-reversed': {
    zh: '结束时间必须晚于开始时间，请改正。',
    en: 'The end must be after the beginning; please correct it.',
  },
  'directory.role-not-seated': {
    zh: '“{role}”岗位不能设在这类机构（{kind}），请换岗位或机构。',
    en: 'The post “{role}” cannot exist in an organisation of the kind {kind}; choose another post or organisation.',
  },
  'directory.posts-apart': {
    zh: '系统管理员、审计员、纪检监察员必须单独任职，不能与其他岗位兼任。请先结束其他岗位。',
    en: 'Administrator, auditor and inspector are held alone. End the other posts first.',
  },
  'directory.section-has-people': {
    zh: '科室里还有 {count} 人，请先调整人员。',
    en: '{count} people are still in this section; move them first.',
  },
  'directory.wrong-credentials': {
    zh: '账号、密码或动态口令不正确，或者账号已停用。请核对后再试；忘记密码请联系本单位管理员。',
    en: 'Account, password or code is wrong, or the account is switched off. Check and try again, or ask your administrator.',
  },
  'directory.second-factor-needed': {
    zh: '请再输入动态口令。',
    en: 'Please also enter the code of your second factor.',
  },
  'directory.wrong-code': {
    zh: '动态口令不正确或已用过，请等下一个口令。',
    en: 'The code is wrong or was used already; wait for the next one.',
  },
  'directory.wrong-password': {
    zh: '当前密码不正确，请重新输入。',
    en: 'The current password is wrong; please enter it again.',
  },
  'directory.factor-enrolled': {
    zh: '动态口令已经启用。要更换手机，请联系管理员重置。',
    en: 'A second factor is enrolled already. To change the phone, ask the administrator to reset it.',
  },
  'directory.password-too-long': { zh: '密码最长 {max} 个字符。', en: 'A password has at most {max} characters.' },
  'directory.password-too-weak': {
    zh: '密码太弱：至少 {min} 个字符，并含大写、小写、数字、符号中的三种；或者用 16 个字符以上的短句。',
    en: 'The password is too weak: at least {min} characters of three kinds (capital, small, digit, sign), or a phrase of 16 or more.',
  },
  'directory.password-holds-account': {
    zh: '密码里不能包含账号，请换一个。',
    en: 'The password must not contain the account; please choose another.',
  },
  'directory.password-same': {
    zh: '新密码不能与当前密码相同。',
    en: 'The new password must differ from the current one.',
  },
  'directory.import-columns': {
    zh: '缺少必填的列：{columns}。请下载模板，按表头填写。',
    en: 'These columns are missing: {columns}. Please use the header of the template.',
  },
  'directory.import-needed': { zh: '必填，请补上。', en: 'Must be filled in.' },
  'directory.import-lost-digits': {
    zh: '长数字已被表格软件截断，末几位丢失。请把这一列设为“文本”后重新填写。',
    en: 'A long number lost its last digits in the spreadsheet program. Format the column as text and enter it again.',
  },
  'directory.import-bad-code': {
    zh: '机构代码只能用字母、数字、点和连字符。',
    en: 'A code has letters, digits, dots and hyphens only.',
  },
  'directory.import-unknown-kind': {
    zh: '机构类别不对，请填其中之一：{kinds}。',
    en: 'Unknown kind of organisation; use one of: {kinds}.',
  },
  'directory.import-unknown-role': {
    zh: '没有“{role}”这个岗位，请按岗位表填写。',
    en: 'There is no post “{role}”; see the list of posts.',
  },
  'directory.import-unknown-parent': {
    zh: '上级机构 {parent} 不存在，表里也没有。请先加上它。',
    en: 'The organisation above, {parent}, neither exists nor stands in the sheet.',
  },
  'directory.import-unknown-org': {
    zh: '机构 {org} 不存在或已撤销，请先导入机构。',
    en: 'The organisation {org} does not exist or is closed; import units first.',
  },
  'directory.import-circle': {
    zh: '上级机构互相循环，请改正上级机构代码。',
    en: 'The organisations above each other run in a circle; correct the parents.',
  },
  'directory.import-fixed': {
    zh: '机构已存在，类别或上级与现有不同，不能用导入修改。请撤销后新建，并指定承接机构。',
    en: 'It exists with another kind or parent, which an import cannot change. Close it and name a successor.',
  },
  'directory.import-bad-account': {
    zh: '账号用小写字母、数字、点或连字符，至少 2 位。',
    en: 'An account has small letters, digits, dots and hyphens, at least two.',
  },
  'directory.import-bad-mail': { zh: '邮箱格式不对，请改正。', en: 'This is no e-mail address; please correct it.' },
  'directory.import-twice': {
    zh: '与第 {earlier} 行重复，请删去一行。',
    en: 'The same as row {earlier}; remove one of them.',
  },
  'directory.import-beyond': {
    zh: '这一行比表头多出内容，请检查是否错列。',
    en: 'The row is longer than the header; check that nothing has slipped.',
  },
  'directory.import-one-file': { zh: '一次只能导入一个文件。', en: 'Import one file at a time.' },
  'directory.first-password-needed': {
    zh: '表里有新人员，请给出统一的初始密码（首次登录必须修改）。',
    en: 'The sheet has new people: give a first password, to be changed at the first sign-in.',
  },
} as const satisfies Record<string, Words>
