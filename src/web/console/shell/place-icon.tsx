import {
  AlertOutlined,
  ApartmentOutlined,
  AuditOutlined,
  BarChartOutlined,
  BookOutlined,
  BranchesOutlined,
  BulbOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  ClockCircleOutlined,
  DiffOutlined,
  EnvironmentOutlined,
  FileDoneOutlined,
  FileSearchOutlined,
  FundOutlined,
  HomeOutlined,
  IdcardOutlined,
  InboxOutlined,
  LineChartOutlined,
  MailOutlined,
  MessageOutlined,
  NodeIndexOutlined,
  PartitionOutlined,
  PhoneOutlined,
  ProfileOutlined,
  SafetyCertificateOutlined,
  SafetyOutlined,
  SendOutlined,
  SolutionOutlined,
  SwapOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import type { ComponentType } from 'react'

const icons: Readonly<Record<string, ComponentType>> = {
  inbox: InboxOutlined,
  window: IdcardOutlined,
  unit: TeamOutlined,
  field: HomeOutlined,
  leader: AuditOutlined,
  consult: MessageOutlined,
  surge: AlertOutlined,
  drift: DiffOutlined,
  insight: BulbOutlined,
  exchange: SwapOutlined,
  matters: SolutionOutlined,
  phone: PhoneOutlined,
  dispatch: SendOutlined,
  review: CheckSquareOutlined,
  'call-back': ProfileOutlined,
  board: FundOutlined,
  replies: FileDoneOutlined,
  report: BarChartOutlined,
  figures: LineChartOutlined,
  search: FileSearchOutlined,
  knowledge: BookOutlined,
  directory: ApartmentOutlined,
  classes: BranchesOutlined,
  bundles: PartitionOutlined,
  catalogue: NodeIndexOutlined,
  gazetteer: EnvironmentOutlined,
  calendar: CalendarOutlined,
  clock: ClockCircleOutlined,
  templates: MailOutlined,
  documents: SafetyCertificateOutlined,
  audit: SafetyOutlined,
}

export function PlaceIcon(props: { name: string }) {
  const Icon = icons[props.name]
  return (
    <span className="places-icon" aria-hidden="true">
      {Icon && <Icon />}
    </span>
  )
}
