import Disclosure

extension ByteWriter {
  mutating func put(_ finding: Finding) {
    put(finding.check)
    put(finding.severity.rawValue)
    put(finding.message)
    put(finding.advice)
    put(finding.cells) { $0.put(UInt($1.index)) }
    put(finding.evidence) { $0.put($1) }
    put(finding.proposal) { writer, proposal in
      writer.put(UInt(proposal.cell.index))
      writer.put(proposal.value)
      writer.put(proposal.unit)
      writer.put(proposal.reason)
    }
    put(finding.isOpenQuestion)
  }

  /// Findings with check, weight and cells only.
  mutating func putWordless(_ findings: [Finding]) {
    put(findings) { writer, finding in
      writer.put(finding.check)
      writer.put(finding.severity.rawValue)
      writer.put(finding.cells) { $0.put(UInt($1.index)) }
      writer.put(finding.isOpenQuestion)
    }
  }
}

extension ByteReader {
  /// What `putWordless` wrote; message and advice are empty.
  mutating func wordlessFindings() throws -> [Finding] {
    try array { reader in
      Finding(
        check: try reader.text(), severity: try reader.named(), message: "", advice: "",
        cells: try reader.array { try $0.cellKey() }, isOpenQuestion: try reader.flag())
    }
  }

  mutating func finding() throws -> Finding {
    Finding(
      check: try text(), severity: try named(), message: try text(), advice: try text(),
      cells: try array { try $0.cellKey() }, evidence: try array { try $0.quote() },
      proposal: try optional { try $0.proposal() }, isOpenQuestion: try flag())
  }

  mutating func cellKey() throws -> CellKey {
    let index = try unsigned()
    guard index < UInt(CellKey.all.count) else { throw CodingFailure.newer }
    return CellKey.all[Int(index)]
  }

  private mutating func proposal() throws -> Finding.Proposal {
    Finding.Proposal(
      cell: try cellKey(), value: try exactNumber(), unit: try text(), reason: try text())
  }
}
