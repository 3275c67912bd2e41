import Disclosure

extension Indicator {
  /// D 申请人结构; the base is what was newly received.
  static let applicants: [Indicator] =
    [
      Indicator(
        "applicant.naturalShare", "自然人占比", "share of natural persons", "%",
        .share(.requests("自然人新收", [.newReceived], [.naturalPerson]), of: .received)),
      Indicator(
        "applicant.orgShare", "法人或其他组织占比", "share of organisations", "%",
        .share(.requests("法人或其他组织新收", [.newReceived], Applicant.organizations), of: .received)),
    ]
    + kinds.map { applicant, id, english in
      Indicator(
        "applicant.\(id)Share", "\(applicant.name)占比", english, "%",
        .share(.requests("\(applicant.name)新收", [.newReceived], [applicant]), of: .received))
    } + [
      Indicator(
        "applicant.disclosureGap", "自然人与组织公开率差", "disclosure gap", "百分点",
        caveat: "两方办结都不少于30件时才有意义",
        .gap(disclosure("自然人", [.naturalPerson]), minus: disclosure("组织", Applicant.organizations)))
    ]

  private static let kinds: [(Applicant, String, String)] = [
    (.enterprise, "enterprise", "share of enterprises"),
    (.research, "research", "share of research institutions"),
    (.publicInterest, "publicInterest", "share of public-interest organisations"),
    (.legalService, "legalService", "share of legal-service organisations"),
    (.otherOrganization, "otherOrganization", "share of other organisations"),
  ]

  private static func disclosure(_ name: String, _ applicants: [Applicant]) -> Share {
    Share(
      part: .requests("\(name)公开", [.granted, .partiallyGranted], applicants),
      whole: .requests("\(name)办结", [.totalProcessed], applicants))
  }
}
