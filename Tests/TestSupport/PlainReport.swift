public import Disclosure

/// A made-up report as plain text, with numbers that satisfy the form's identities.
///
/// For tests of what happens to many documents; it says nothing about any county.
public struct PlainReport: Sendable {
  private let county: String
  private let year: Int
  private let seed: Int

  /// A report of a county, "山西省晋城市泽州县"; the seed varies the numbers and the narrative.
  public init(county: Division, year: Int, seed: Int) {
    self.county =
      county.province + (county.prefecture == county.province ? "" : county.prefecture)
      + county.name
    self.year = year
    self.seed = seed
  }

  /// The text in the form of 2021.
  public var text: String {
    ([
      "\(county)\(year)年政府信息公开工作年度报告", "", "一、总体情况", narrative,
      "二、主动公开政府信息情况",
    ] + disclosure + ["三、收到和处理政府信息公开申请情况"] + requests + [
      "四、政府信息公开行政复议、行政诉讼情况"
    ] + reviews + [
      "五、存在的主要问题及改进情况", "一是公开内容还不够全面；二是解读形式比较单一。下一步将加强培训，提高质量。",
      "六、其他需要报告的事项", "本年度未收取信息处理费。", "", "\(county)人民政府", "\(year + 1)年1月\(seed % 27 + 1)日",
    ]).joined(separator: "\n") + "\n"
  }

  /// A number that the seed decides, below the limit.
  private func number(_ salt: Int, below limit: Int) -> Int {
    var hash = UInt64(bitPattern: Int64(seed &* 31 &+ salt &+ 1)) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 29
    hash = hash &* 0xBF58_476D_1CE4_E5B9
    return Int((hash >> 33) % UInt64(limit))
  }

  private var narrative: String {
    "\(year)年，\(county)通过政府网站发布信息\(1000 + number(1, below: 9000))条，政务新媒体发布信息"
      + "\(number(2, below: 5000))条，举办培训\(1 + number(3, below: 9))次，"
      + "收到依申请公开\(received.reduce(0, +))件，均按期答复。"
  }

  private var disclosure: [String] {
    let rows = Form.binding2021[.disclosure].rows
    let header = "信息内容\t本年制发件数\t本年废止件数\t现行有效件数"
    return [header]
      + rows.enumerated().map { index, row in
        let limit = index == 0 ? 1 : 40
        let values = row.cells.indices.map { number(10 + index * 3 + $0, below: limit) }
        return ([row.label] + values.map(String.init)).joined(separator: "\t")
      }
  }

  /// New requests by kind of applicant, without the total.
  private var received: [Int] { (0..<6).map { number(100 + $0, below: 30) } }

  private var requests: [String] {
    let granted = received.map { $0 / 2 }
    let counts: [CellKey: [Int]] = [
      .requests(.newReceived, .naturalPerson): received,
      .requests(.granted, .naturalPerson): granted,
      .requests(.notHeld, .naturalPerson): zip(received, granted).map { $0 - $1 },
      .requests(.totalProcessed, .naturalPerson): received,
    ]
    let names = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
    return [(["申请人情况"] + names).joined(separator: "\t")]
      + Form.binding2021[.requests].rows.map { row in
        let values = row.cells.first.flatMap { counts[$0.key] } ?? Array(repeating: 0, count: 6)
        return ([row.fullLabel] + (values + [values.reduce(0, +)]).map(String.init)).joined(
          separator: "\t")
      }
  }

  private var reviews: [String] {
    let block = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    let values = (0..<3).flatMap { index -> [Int] in
      let counts = (0..<4).map { number(200 + index * 4 + $0, below: 3) }
      return counts + [counts.reduce(0, +)]
    }
    return [
      "行政复议\t行政诉讼", "未经复议直接起诉\t复议后起诉",
      (block + block + block).joined(separator: "\t"),
      values.map(String.init).joined(separator: "\t"),
    ]
  }
}
