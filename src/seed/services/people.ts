import { citizenCheck } from '#kit/citizen-number'
import { creditCheck } from '#kit/credit-code'
import type { TermValues } from '#rules/documents'

/** Invented people of the demo; region prefix 99, right check characters, telephone numbers that nobody has. */
export type DemoPerson = { key: string; name: string; citizenNumber: string; phone: string; address: string }

export type DemoFirm = {
  key: string
  name: string
  creditCode: string
  /** The key of the person who represents it. */
  representative: string
  address: string
}

export const demoPersons: readonly DemoPerson[] = [
  {
    key: 'ruolan',
    name: '秦若兰',
    citizenNumber: citizenNumber('99010119920316002'),
    phone: '13900000001',
    address: '明湖区柳园街道春晖社区6号楼2单元301',
  },
  {
    key: 'qihang',
    name: '白启航',
    citizenNumber: citizenNumber('99010319880705013'),
    phone: '13900000002',
    address: '云台区松园街道康乐社区12号楼1单元502',
  },
]

export const demoFirms: readonly DemoFirm[] = [
  {
    key: 'qinghe',
    name: '云泽市晴禾餐饮有限公司',
    creditCode: creditCode('91', '990101', 1),
    representative: 'ruolan',
    address: '明湖区柳园街道清河路18号',
  },
  {
    key: 'yuanlan',
    name: '云泽市远岚运输有限公司',
    creditCode: creditCode('91', '990103', 2),
    representative: 'qihang',
    address: '云台区松园街道永安路77号',
  },
]

/** What a register of a department holds about a demo person or firm: the document of a type as its adapter gives it. */
export type DemoRecord = {
  type: string
  holder: string
  number: string
  validFrom: string
  validTo: string | null
  data: TermValues
}

const [ruolan, qihang] = demoPersons as readonly [DemoPerson, DemoPerson]
const [qinghe, yuanlan] = demoFirms as readonly [DemoFirm, DemoFirm]

export const demoRecords: readonly DemoRecord[] = [
  ...[ruolan, qihang].flatMap((person): DemoRecord[] => [
    {
      type: 'identity-card',
      holder: person.key,
      number: person.citizenNumber,
      validFrom: '2019-05-08',
      validTo: '2039-05-07',
      data: { personName: person.name, citizenNumber: person.citizenNumber, homeAddress: person.address },
    },
    {
      type: 'household-register',
      holder: person.key,
      number: `99${person.citizenNumber.slice(2, 6)}${person.phone.slice(-4)}`,
      validFrom: '2015-09-01',
      validTo: null,
      data: { personName: person.name, citizenNumber: person.citizenNumber, householdAddress: person.address },
    },
    {
      type: 'marriage-certificate',
      holder: person.key,
      number: 'J990101-2018-000520',
      validFrom: '2018-05-20',
      validTo: null,
      data: {
        spouseName: person === ruolan ? qihang.name : ruolan.name,
        spouseNumber: person === ruolan ? qihang.citizenNumber : ruolan.citizenNumber,
      },
    },
  ]),
  ...[qinghe, yuanlan].map(
    (firm): DemoRecord => ({
      type: 'business-licence',
      holder: firm.key,
      number: firm.creditCode,
      validFrom: '2024-03-12',
      validTo: null,
      data: {
        firmName: firm.name,
        creditCode: firm.creditCode,
        premisesAddress: firm.address,
        representativeName: representativeOf(firm).name,
        representativeNumber: representativeOf(firm).citizenNumber,
        businessScope: firm === qinghe ? '餐饮服务' : '道路货物运输',
        capital: 50_000_000,
      },
    }),
  ),
]

function representativeOf(firm: DemoFirm): DemoPerson {
  return firm.representative === ruolan.key ? ruolan : qihang
}

/** A unified social credit code with both of its check characters (GB 32100-2015, GB 11714): body, region, running number. */
export function creditCode(body: string, region: string, no: number): string {
  const serial = String(no).padStart(8, '0')
  const organisation = `${serial}${organisationCheck(serial)}`
  const first = `${body}${region}${organisation}`
  return `${first}${creditCheck(first)}`
}

function citizenNumber(digits: string): string {
  return `${digits}${citizenCheck(digits)}`
}

function organisationCheck(serial: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, at) => total + weight * Number(serial[at]), 0)
  const check = 11 - (sum % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}
