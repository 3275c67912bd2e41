import Disclosure

extension ByteWriter {
  mutating func put(_ header: AnnualReport.Header) {
    put(header.title) { $0.put($1) }
    put(header.issuer) { $0.put($1) }
    put(header.level) { $0.put($1.rawValue) }
    put(header.scope.rawValue)
    put(header.scopeQuote) { $0.put($1) }
    put(header.period) { writer, period in
      writer.put(period.from)
      writer.put(period.to)
      writer.put(period.quote)
    }
    put(header.signedOn) { writer, date in
      writer.put(date.date)
      writer.put(date.quote)
    }
    put(header.citedForm) { $0.put($1) }
  }

  mutating func put(_ division: Division) {
    put(division.code)
    put(division.level.rawValue)
    for name in [
      division.name, division.shortName, division.pinyin, division.prefecture, division.province,
    ] {
      put(name)
    }
    put(division.until) { $0.put($1) }
  }
}

extension ByteReader {
  mutating func header() throws -> AnnualReport.Header {
    var header = AnnualReport.Header()
    header.title = try optional { try $0.quote() }
    header.issuer = try optional { try $0.quote() }
    header.level = try optional { try $0.named() }
    header.scope = try named()
    header.scopeQuote = try optional { try $0.quote() }
    header.period = try optional { reader in
      AnnualReport.Period(from: try reader.text(), to: try reader.text(), quote: try reader.quote())
    }
    header.signedOn = try optional { reader in
      AnnualReport.DatedQuote(date: try reader.text(), quote: try reader.quote())
    }
    header.citedForm = try optional { try $0.quote() }
    return header
  }

  mutating func division() throws -> Division {
    Division(
      code: try text(), level: try named(), name: try text(), shortName: try text(),
      pinyin: try text(), prefecture: try text(), province: try text(),
      until: try optional { try $0.integer() })
  }

  mutating func tableForms() throws -> [StatutoryTable: Form] {
    var forms: [StatutoryTable: Form] = [:]
    for _ in 0..<(try count()) {
      let table: StatutoryTable = try named()
      forms[table] = try form()
    }
    return forms
  }

  mutating func form() throws -> Form {
    let id = try text()
    guard let form = Form.all.first(where: { $0.id == id }) else { throw CodingFailure.newer }
    return form
  }
}
