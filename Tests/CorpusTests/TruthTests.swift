import Disclosure
import TestSupport
import Testing

/// The five reports against their truth, which was cut out of the lines by script and read by eye.
@Suite struct TruthTests {
  static let names = ["140525-2020", "140802-2020", "140825-2021", "410326-2019", "640422-2020"]

  static let cells = Result { try ExpectedTable("Tests/CorpusTests/Expected/cells.csv").rows }
  static let prose = Result { try ExpectedTable("Tests/CorpusTests/Expected/prose.csv").rows }
  static let findings = Result { try ExpectedTable("Tests/CorpusTests/Expected/findings.csv").rows }

  @Test(arguments: names)
  func everyCellHasItsStateValueUnitAndPlace(name: String) throws {
    let report = try #require(Checkout.reports[name])
    let expected = try Self.cells.get().filter { $0["report"] == name }
    #expect(expected.count == 226)
    for row in expected {
      let key = try #require(CellKey(row["key"] ?? ""))
      let cell = report[key]
      #expect(cell.state.name == row["state"], "\(key)")
      #expect(cell.value?.description ?? "" == row["value"], "\(key)")
      #expect(cell.place?.line.map(String.init) ?? "" == row["line"], "\(key)")
      guard cell.state.name == "value" else { continue }
      #expect(cell.unit ?? "" == row["unit"], "\(key)")
      #expect(cell.raw ?? "" == row["raw"], "\(key)")
      let isRestored = if case .restored = cell.reading { true } else { false }
      #expect(isRestored == (row["reading"] == "repaired"), "\(key)")
      if cell.doubt == nil, let yuan = cell.yuan {
        #expect(yuan.description == row["yuan"], "\(key)")
      }
    }
  }

  @Test(arguments: names)
  func everyNumberOfTheProseIsFoundWithItsLine(name: String) throws {
    let report = try #require(Checkout.reports[name])
    for row in try Self.prose.get() where row["report"] == name {
      let fact = report.prose.first {
        $0.key == row["key"] && $0.value.description == row["value"]
      }
      let found = try #require(fact, "\(row["key"] ?? "") \(row["value"] ?? "")")
      #expect(found.unit == row["unit"], "\(found.key)")
      #expect(found.quote.place.line.map(String.init) == row["line"], "\(found.key)")
      #expect(found.isAtLeast == (row["qualifier"] == "atLeast"), "\(found.key)")
      #expect(found.isFromWords == (row["words"] == "words"), "\(found.key)")
      #expect(found.isCumulative == (row["cumulative"] == "cumulative"), "\(found.key)")
    }
  }

  @Test(arguments: names)
  func everyQuoteStandsInTheReport(name: String) throws {
    let report = try #require(Checkout.reports[name])
    let file = name.split(separator: "-").joined(separator: "/")
    let lines = try Checkout.text("Datasets/reports/\(file).txt").split(
      separator: "\n", omittingEmptySubsequences: false)
    for fact in report.prose {
      let line = try #require(fact.quote.place.line)
      let printed = lines[(line - 1)..<min(line + 3, lines.count)].joined()
      #expect(printed.contains(fact.quote.text), "\(fact.key)")
    }
  }

  @Test(arguments: names)
  func nothingElseIsTakenForANumberOfTheProse(name: String) throws {
    let report = try #require(Checkout.reports[name])
    let expected = try Self.prose.get().filter { $0["report"] == name }.map { $0["key"] ?? "" }
    #expect(report.prose.map(\.key).filter { !expected.contains($0) }.isEmpty)
  }

  /// Part B of the anomaly list: what is to be flagged or asked, lost pages and restorations.
  @Test(arguments: names)
  func theFindingsAreThoseACarefulReaderMakes(name: String) throws {
    let report = try #require(Checkout.reports[name])
    let expected = try Self.findings.get().filter { $0["report"] == name }
    let found = report.findings
    for row in expected {
      let matching = found.filter { finding in
        finding.check == row["check"]
          && (row["line"] == ""
            || finding.evidence.contains { $0.place.line.map(String.init) == row["line"] })
      }
      #expect(matching.count == 1, "\(row["anomaly"] ?? "") \(row["check"] ?? "")")
      #expect(matching.first?.severity.rawValue == row["severity"], "\(row["anomaly"] ?? "")")
    }
    #expect(found.count == expected.count, "\(found.map(\.check))")
  }
}

/// What the reports say about themselves.
@Suite struct HeaderTruthTests {
  struct Expected: Sendable {
    let name: String
    let title: String
    let county: String
    let issuer: String?
    let year: Int
    let form: String
    let scope: AnnualReport.Scope
    let period: String?
    let signedOn: String?
    let citedForm: String?
    let sections: [String]
  }

  static let expected: [Expected] = [
    Expected(
      name: "140525-2020", title: "泽州县 2020 年政府信息公开年度报告", county: "泽州县", issuer: "泽州县人民政府",
      year: 2020, form: "2019", scope: .wholeCounty, period: "2020-01-01 2020-12-31",
      signedOn: "2021-02-28", citedForm: "国办公开办函〔2019〕60号",
      sections: ["present", "present", "present", "present", "present", "missing"]),
    Expected(
      name: "140825-2021", title: "新绛县 2021 年政府信息公开工作年度报告", county: "新绛县",
      issuer: "新绛县人民政府", year: 2021, form: "2021", scope: .unclear,
      period: "2021-01-01 2021-12-31", signedOn: "2022-02-08", citedForm: nil,
      sections: ["present", "headingOnly", "headingMissing", "present", "present", "present"]),
    Expected(
      name: "140802-2020", title: "盐湖区人民政府办公室\n2020年政府信息公开工作年度报告", county: "盐湖区",
      issuer: "盐湖区人民政府办公室", year: 2020, form: "2019", scope: .unclear,
      period: "2020-01-01 2020-12-31", signedOn: nil, citedForm: "国办公开办函〔2019〕60号",
      sections: ["present", "present", "present", "present", "present", "present"]),
    Expected(
      name: "640422-2020", title: "西吉县 2020 年政府信息公开工作年度报告", county: "西吉县", issuer: nil,
      year: 2020, form: "2019", scope: .wholeCounty, period: "2020-01-01 2020-12-31", signedOn: nil,
      citedForm: "国办公开办函〔2019〕60 号",
      sections: ["present", "present", "truncated", "missing", "present", "present"]),
    Expected(
      name: "410326-2019", title: "汝阳县人民政府2019年政府信息公开工作年度报告", county: "汝阳县",
      issuer: "汝阳县人民政府", year: 2019, form: "2019", scope: .unclear, period: nil, signedOn: nil,
      citedForm: nil, sections: ["present", "present", "present", "present", "present", "present"]),
  ]

  @Test(arguments: expected)
  func theHeaderIsReadAsPrinted(expected: Expected) throws {
    let report = try #require(Checkout.reports[expected.name])
    #expect(report.header.title?.text == expected.title)
    #expect(report.division?.name == expected.county)
    #expect(report.header.issuer?.text == expected.issuer)
    #expect(report.year == expected.year)
    #expect(report.form?.id == expected.form)
    #expect(report.header.level == .county)
    #expect(report.header.scope == expected.scope)
    #expect(report.header.period.map { "\($0.from) \($0.to)" } == expected.period)
    #expect(report.header.signedOn?.date == expected.signedOn)
    #expect(report.header.citedForm?.text == expected.citedForm)
    #expect(report.sections.map(\.state.rawValue) == expected.sections)
  }
}
