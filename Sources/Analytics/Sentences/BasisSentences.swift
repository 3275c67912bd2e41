import Disclosure

/// On what footing numbers stand, and how the reports behind them fared in the checks.
public enum BasisSentences {
  /// "泽州县2020年用2019年表式；…": forms, bases and how small numbers are shown.
  public static func basis(_ subjects: [ReportContext]) -> String {
    let forms = subjects.map { subject in
      "\(name(subject))用\(subject.report.form?.name ?? "不明表式")"
    }
    return forms.joined(separator: "，")
      + "；答复各项以办结总计为基数，纠正率以审结件数为基数（不含尚未审结）；基数不足10的只列件数，不算百分比；"
      + "部分数据因四舍五入，总计与分项可能不等。"
  }

  /// How many errors and doubts each report has: "…，泽州县2020年错误1条、存疑5条；…。".
  public static func quality(_ subjects: [ReportContext]) -> String {
    let told = subjects.map { subject in
      let counts = Finding.Severity.allCases.reversed().filter { $0 > .note }.map { severity in
        (severity.name, subject.findings.count { $0.severity == severity })
      }.filter { $0.1 > 0 }
      return name(subject)
        + (counts.isEmpty
          ? "未发现问题" : counts.map { "\($0.0)\($0.1)条" }.joined(separator: "、"))
    }
    return "按表内勾稽、表文一致和单位合理性核对，" + told.joined(separator: "；") + "。"
  }

  /// "泽州县2020年".
  public static func name(_ subject: ReportContext) -> String {
    subject.report.subjectName + (subject.report.year.map { "\($0)年" } ?? "")
  }
}
