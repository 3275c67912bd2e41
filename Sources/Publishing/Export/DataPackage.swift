/// The descriptor of a folder of CSV files by the Data Package standard, version 1.
public struct DataPackage: Encodable, Sendable {
  private let profile = "tabular-data-package"
  private let name = "county-disclosure-reports"
  private let title = "县级政府信息公开工作年度报告"
  private let description: String
  private let resources: [Resource]

  /// The descriptor of tables, each with the bytes and rows of its file.
  public init(_ files: [(table: ExportTable, bytes: Int, rows: Int)]) {
    description =
      "由 stats \(StatsVersion.number) 导出。0、空白（blank）、缺（missing）、不适用（notInForm）、难辨（illegible）互不相同；带 suspect 标记的数存疑，不应求和或排序。"
    resources = files.map {
      Resource($0.table, bytes: $0.bytes, rows: $0.rows, all: files.map(\.table))
    }
  }

  private struct Resource: Encodable {
    let profile = "tabular-data-resource"
    let name: String
    let path: String
    let title: String
    let description: String
    let format = "csv"
    let mediatype = "text/csv"
    let encoding = "utf-8"
    let bytes: Int
    let rows: Int
    let schema: Schema

    init(_ table: ExportTable, bytes: Int, rows: Int, all: [ExportTable]) {
      name = table.name
      path = table.name + ".csv"
      title = table.title
      description = table.summary
      self.bytes = bytes
      self.rows = rows
      schema = Schema(table, all: all)
    }
  }

  private struct Schema: Encodable {
    let fields: [Field]
    let missingValues = [""]
    let primaryKey: [String]?
    let foreignKeys: [ForeignKey]?

    init(_ table: ExportTable, all: [ExportTable]) {
      fields = table.columns.map(Field.init)
      primaryKey = table.key.isEmpty ? nil : table.key
      let own = Set(table.columns.map(\.name))
      let keys = all.filter { other in
        other.name != table.name && !other.key.isEmpty && other.key.allSatisfy(own.contains)
          && other.key != table.key
      }.map(ForeignKey.init)
      foreignKeys = keys.isEmpty ? nil : keys
    }
  }

  private struct Field: Encodable {
    let name: String
    let title: String
    let type: String
    let constraints: Constraints?

    init(_ column: ExportTable.Column) {
      name = column.name
      title = column.title
      type = column.type.rawValue
      constraints =
        column.isRequired || column.words != nil
        ? Constraints(required: column.isRequired ? true : nil, enum: column.words) : nil
    }
  }

  private struct Constraints: Encodable {
    let required: Bool?
    let `enum`: [String]?
  }

  private struct ForeignKey: Encodable {
    let fields: [String]
    let reference: Reference

    init(_ table: ExportTable) {
      fields = table.key
      reference = Reference(resource: table.name, fields: table.key)
    }
  }

  private struct Reference: Encodable {
    let resource: String
    let fields: [String]
  }
}
