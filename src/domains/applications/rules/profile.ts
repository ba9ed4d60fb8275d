import type { Allowance, Profile } from '#rules/deadlines'

/** The times of applications that no matter version sets, each with the law it comes from. Days are working days (art. 82). */
export type ApplicationProfile = {
  /** Advance supervision at these shares of the promise (提前督办). */
  warnShares: readonly number[]
  /** Yellow card at this share of a time, or with so few working days left, whichever comes first (黄牌). */
  yellowShare: number
  yellowAtWorkingDaysLeft: number
  yellowOnlyAboveWorkingDays: number
  endsAtClosingTime: boolean
  /** Pre-check of an online application (安阳市政务服务条例 art. 42). */
  preCheckDays: number
  /** How long the applicant has to correct; afterwards the body may return it (house). */
  correctDays: number
  /** The body looks at what was brought later (house). */
  checkDays: number
  /** Joint handling: statutory days and extension (行政许可法 art. 42, second paragraph). */
  jointDays: number
  jointExtendDays: number
  /** Deliver after the decision (行政许可法 art. 44). */
  deliverDays: number
  /** An answer to electronic supervision. */
  superviseDays: number
  /** Officers who check substance on the spot (行政许可法 art. 34). */
  officersOnSite: number
  /** Calendar days before the end in which a renewal must have been asked for (行政许可法 art. 50). */
  renewBeforeDays: number
  /** 行政复议法 art. 20 (days) and 行政诉讼法 art. 46 (months). */
  reviewWithinDays: number
  sueWithinMonths: number
  /** An ended case is archived after this time. */
  archiveAfter: Allowance
}

/** What the law sets, and what the house sets where the law is silent. */
const permitLaw = {
  yellowShare: 0.7,
  preCheckDays: 1,
  correctDays: 15,
  checkDays: 2,
  jointDays: 45,
  jointExtendDays: 15,
  deliverDays: 10,
  superviseDays: 5,
  officersOnSite: 2,
  renewBeforeDays: 30,
  reviewWithinDays: 60,
  sueWithinMonths: 6,
} as const

/** The profile of a city for applications: warnings, office hours and archiving are those of its time-limit profile. */
export function applicationProfile(profile: Profile): ApplicationProfile {
  return {
    ...permitLaw,
    warnShares: profile.warnShares,
    yellowAtWorkingDaysLeft: profile.yellowAtWorkingDaysLeft,
    yellowOnlyAboveWorkingDays: profile.yellowOnlyAboveWorkingDays,
    endsAtClosingTime: profile.endsAtClosingTime,
    archiveAfter: profile.autoArchiveAfter,
  }
}
