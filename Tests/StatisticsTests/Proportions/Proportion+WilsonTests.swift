import Statistics
import Testing

struct ProportionWilsonTests {
  /// Reference values from SciPy 1.17: `binomtest(x, n).proportion_ci(0.95, "wilson")`.
  @Test(
    arguments: [
      (0, 1, 0.0, 0.7934506856227626),
      (0, 10, 0.0, 0.27753279986288926),
      (1, 10, 0.017876213095072896, 0.4041500267952385),
      (3, 12, 0.08894166839405471, 0.5323053349335657),
      (10, 10, 0.7224672001371109, 1.0),
      (0, 20, 0.0, 0.16112515805281935),
      (1, 29, 0.006113214292762667, 0.17175521879320282),
      (7, 50, 0.06950833427016292, 0.26186193710585537),
      (15, 148, 0.06238639953073629, 0.16048724172330803),
      (81, 263, 0.2552885198782742, 0.36620957698280004),
      (37, 128, 0.21758399767802578, 0.3728331557498606),
      (128, 154, 0.7641160856995047, 0.8821019660220691),
      (5, 5, 0.5655175352168251, 1.0),
      (2, 3, 0.20765960080204782, 0.9385080552796038),
    ] as [(Int, Int, Double, Double)])
  func agreesWithSciPy(successes: Int, trials: Int, lower: Double, upper: Double) {
    let interval = Proportion(successes: successes, trials: trials)?.wilsonInterval()
    #expect(relativeError(interval, lower, upper) < 1e-12)
  }
}

struct ProportionContinuityCorrectedWilsonTests {
  /// Reference values from SciPy 1.17: `binomtest(x, n).proportion_ci(0.95, "wilsoncc")`.
  @Test(
    arguments: [
      (0, 1, 0.0, 0.945379244471148),
      (0, 10, 0.0, 0.3445372183069226),
      (1, 10, 0.005242301569677699, 0.4588460161566561),
      (3, 12, 0.0669356968923002, 0.5716439089636203),
      (10, 10, 0.6554627816930775, 1.0),
      (0, 20, 0.0, 0.20045334501348705),
      (1, 29, 0.001802640213279666, 0.19628175100975953),
      (7, 50, 0.06277008952621037, 0.2735637622075248),
      (15, 148, 0.059778208428498125, 0.16444977936483698),
      (81, 263, 0.25350868229518514, 0.3681762010430035),
      (37, 128, 0.21409521142195276, 0.3769225146199636),
      (128, 154, 0.7605192460428344, 0.8848331788034238),
      (5, 5, 0.46294398253247676, 1.0),
      (2, 3, 0.12533447191026326, 0.9823472057213466),
    ] as [(Int, Int, Double, Double)])
  func agreesWithSciPy(successes: Int, trials: Int, lower: Double, upper: Double) {
    let interval = Proportion(successes: successes, trials: trials)?
      .continuityCorrectedWilsonInterval()
    #expect(relativeError(interval, lower, upper) < 1e-12)
  }

  @Test func isWiderThanThePlainInterval() throws {
    for successes in 0...9 {
      let proportion = try #require(Proportion(successes: successes, trials: 9))
      let plain = try #require(proportion.wilsonInterval())
      let corrected = try #require(proportion.continuityCorrectedWilsonInterval())
      #expect(corrected.contains(plain))
    }
  }
}
