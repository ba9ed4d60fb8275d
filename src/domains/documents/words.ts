import type { Words } from '#kit/words'
import { answerWords } from './answer-words.ts'

export const words = {
  'documents.bad-term-code': {
    zh: '数据项代码须以小写字母开头，只含字母和数字（至少 2 位），且不能是条件式的保留词。',
    en: 'The code of a term begins with a small letter, has letters and digits only, and is no word of the condition language.',
  },
  'documents.options-needed': { zh: '选择类数据项至少要有一个选项。', en: 'A choice needs at least one option.' },
  'documents.options-unused': { zh: '只有选择类数据项才有选项。', en: 'Only a choice has options.' },
  'documents.option-twice': { zh: '选项代码重复，请改正。', en: 'An option occurs twice; please correct it.' },
  'documents.unit-unused': { zh: '只有数字和金额才有单位。', en: 'Only numbers and amounts have a unit.' },
  'documents.unknown-type': { zh: '没有这个文件类型：{missing}。', en: 'There is no such document type: {missing}.' },
  'documents.bad-type-code': {
    zh: '文件类型代码用小写字母、数字和短横，例如 business-licence。',
    en: 'The code of a type has small letters, digits and hyphens, such as business-licence.',
  },
  'documents.unknown-term': {
    zh: '没有这些数据项：{missing}。请先添加。',
    en: 'There are no such terms: {missing}. Add them first.',
  },
  'documents.field-twice': { zh: '同一个数据项出现了两次。', en: 'A term occurs twice.' },
  'documents.unknown-source': { zh: '没有这个共享来源：{missing}。', en: 'There is no such source: {missing}.' },
  'documents.unknown-template': { zh: '没有这个证照模板：{missing}。', en: 'There is no such template: {missing}.' },
  'documents.issuer-needed': { zh: '本市制发的证照须写明颁发机构。', en: 'A licence of ours needs its issuer.' },
  'documents.not-a-type-code': {
    zh: '证照类型代码为 21 位：定义机构的统一社会信用代码加 3 位数字。请核对。',
    en: 'A licence type code has 21 characters: the credit code of the defining body and three digits.',
  },
  'documents.not-an-identifier': {
    zh: '这不是有效的电子证照标识，请核对后重新输入。',
    en: 'This is no e-licence identifier; please check it and type it again.',
  },
  'documents.code-taken': { zh: '这个代码已经有了，请换一个。', en: 'This code is taken; please choose another.' },
  'documents.changed-meanwhile': {
    zh: '刚刚有人改过，请刷新后再改。',
    en: 'Somebody has just changed this; reload and edit again.',
  },
  'documents.not-found': { zh: '没有找到这份文件。', en: 'This document was not found.' },
  'documents.no-file': { zh: '这份文件没有附件可供下载。', en: 'There is no file to download for this document.' },
  'documents.not-in-that-state': {
    zh: '证照现在是“{state}”，不能{act}。',
    en: 'The licence is {state} now, so it cannot be done: {act}.',
  },
  'documents.not-a-licence': { zh: '“{type}”不是本市制发的证照。', en: '{type} is no licence of this city.' },
  'documents.issuer-unknown': { zh: '没有找到颁发机构。', en: 'The issuing body was not found.' },
  'documents.issuer-without-code': {
    zh: '{org}还没有登记统一社会信用代码，不能制发证照。请管理员登记后再试。',
    en: '{org} has no credit code on record, so it cannot issue licences. Have it recorded and try again.',
  },
  'documents.not-renewable': {
    zh: '这份证照已被替换或注销，不能在它的基础上换证。',
    en: 'This licence was superseded or cancelled, so it cannot be renewed.',
  },
  'documents.another-issuer': {
    zh: '这份证照由别的机构颁发，请联系颁发机构办理。',
    en: 'Another body issued this licence; please turn to it.',
  },
  'documents.compared-already': {
    zh: '这份文件已经核对过，或由机关直接提供，不用再核对。',
    en: 'This document was compared already, or comes from an authority; there is nothing to compare.',
  },
  'documents.too-many-codes': {
    zh: '查不到的编号输入次数过多，请 {seconds} 秒后再试。',
    en: 'Too many unknown numbers were tried; please wait {seconds} seconds.',
  },
  'documents.unknown-code': {
    zh: '没有查到这份证照，请核对编号后再输入。仍查不到的，请向颁发机构核实。',
    en: 'No licence was found for this number. Please check it; if it is right, ask the body that is named on the paper.',
  },
  'documents.fact.state.valid': { zh: '有效', en: 'valid' },
  'documents.fact.state.suspended': { zh: '暂扣', en: 'suspended' },
  'documents.fact.state.revoked': { zh: '已撤销', en: 'revoked' },
  'documents.fact.state.cancelled': { zh: '已注销', en: 'cancelled' },
  'documents.fact.state.superseded': { zh: '已换证', en: 'superseded' },
  'documents.fact.act.suspend': { zh: '暂扣', en: 'suspend' },
  'documents.fact.act.resume': { zh: '恢复', en: 'give back' },
  'documents.fact.act.revoke': { zh: '撤销', en: 'revoke' },
  'documents.fact.act.cancel': { zh: '注销', en: 'cancel' },
  'documents.fact.act.compare': { zh: '核对原件', en: 'compare with the original' },
  'documents.purpose-empty': { zh: '请写明用途，例如“办理户外广告设置”。', en: 'Please say what it is for.' },
  'documents.purpose-long': {
    zh: '用途请控制在 {most} 字以内，现在是 {now} 字。',
    en: 'Please say it in {most} characters at most; there are {now}.',
  },
  'documents.no-copy': {
    zh: '只有本市制发的电子证照可以生成加注件。',
    en: 'Copies with a purpose are made of licences of this city only.',
  },
  'documents.not-in-force': {
    zh: '这份证照现在不是有效状态，不能生成加注件。',
    en: 'This licence is not in force, so no copy of it is made.',
  },
  'documents.mandate-narrow': {
    zh: '您受托办理的只是个别事项，不能查看委托人的全部证照和材料。',
    en: 'Your mandate covers single matters, so you cannot see all documents of whom you act for.',
  },
  'documents.standing.valid': { zh: '有效', en: 'Valid' },
  'documents.standing.not-yet': { zh: '未到生效日', en: 'Not yet in force' },
  'documents.standing.expired': { zh: '已过期', en: 'Expired' },
  'documents.standing.suspended': { zh: '已暂扣', en: 'Suspended' },
  'documents.standing.revoked': { zh: '已撤销', en: 'Revoked' },
  'documents.standing.cancelled': { zh: '已注销', en: 'Cancelled' },
  'documents.standing.superseded': { zh: '已换发新证', en: 'Replaced by a newer one' },
  'documents.trust.A': { zh: '机关颁发', en: 'issued by an authority' },
  'documents.trust.B': { zh: '窗口核对过原件', en: 'compared with the original' },
  'documents.trust.C': { zh: '自己上传', en: 'uploaded' },
  'documents.trust.D': { zh: '自己申报', en: 'declared' },
  ...answerWords,
} as const satisfies Record<string, Words>
