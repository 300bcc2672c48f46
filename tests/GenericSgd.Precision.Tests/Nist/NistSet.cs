using GenericSgd.Data;
using GenericSgd.Numbers;
using GenericSgd.Numerics;

namespace GenericSgd.Precision.Tests.Nist;

/// <summary>A reference data set of NIST (StRD, linear regression; public domain): a polynomial in x, and its exact least-squares coefficients.</summary>
/// <param name="Rows">For each row y and then x.</param>
/// <param name="Degree">The degree of the polynomial.</param>
/// <param name="Coefficients">From the exact normal equations, rounded to 30 digits: those of x, x^2, ... and then the constant, if there is one, as the
/// parameters of a dense layer.</param>
/// <remarks>Source of the data: https://www.itl.nist.gov/div898/strd/lls/lls.shtml.</remarks>
sealed record NistSet(string Rows, int Degree, params Real[] Coefficients)
{
    internal StudyData Data { get; } = Powers(Rows, Degree);

    // Products in double-double: the powers of Wampler1 are exact, those of Filip are not.
    static StudyData Powers(string rows, int degree)
    {
        var numbers = rows.Split(['\n', ' '], StringSplitOptions.RemoveEmptyEntries).Select(word => DoubleDouble.Parse(word, null)).ToArray();
        var features = new DoubleDouble[numbers.Length / 2, degree];
        var targets = new DoubleDouble[numbers.Length / 2, 1];
        for (var i = 0; i < targets.Length; i++)
        {
            targets[i, 0] = numbers[2 * i];
            DoubleDouble power = 1;
            for (var j = 0; j < degree; j++)
                features[i, j] = power *= numbers[2 * i + 1];
        }

        return StudyData.Of(Dataset.Create(features, targets));
    }

    internal static readonly NistSet Norris = new(
        """
        0.1 0.2   338.8 337.4   118.1 118.2   888.0 884.6   9.2 10.1   228.1 226.5
        668.5 666.3   998.5 996.3   449.1 448.6   778.9 777.0   559.2 558.2   0.3 0.4
        0.1 0.6   778.1 775.5   668.8 666.9   339.3 338.0   448.9 447.5   10.8 11.6
        557.7 556.0   228.3 228.1   998.0 995.8   888.8 887.6   119.6 120.2   0.3 0.3
        0.6 0.3   557.6 556.8   339.3 339.1   888.0 887.2   998.5 999.0   778.9 779.0
        10.2 11.1   117.6 118.3   228.9 229.2   668.4 669.1   449.2 448.9   0.2 0.5
        """, 1,
        Real.Parse("1.00211681802045439894437244262"),
        Real.Parse("-0.262323073774029495282164116195"));

    internal static readonly NistSet NoInt1 = new(
        """
        130 60   131 61   132 62   133 63   134 64   135 65
        136 66   137 67   138 68   139 69   140 70
        """, 1,
        Real.Parse("2.07438016528925619834710743802"));

    internal static readonly NistSet Wampler1 = new(
        """
        1 0   6 1   63 2   364 3   1365 4   3906 5
        9331 6   19608 7   37449 8   66430 9   111111 10   177156 11
        271453 12   402234 13   579195 14   813616 15   1118481 16   1508598 17
        2000719 18   2613660 19   3368421 20
        """, 5,
        Real.Parse("1.0"),
        Real.Parse("1.0"),
        Real.Parse("1.0"),
        Real.Parse("1.0"),
        Real.Parse("1.0"),
        Real.Parse("1.0"));

    internal static readonly NistSet Filip = new(
        """
        0.8116 -6.860120914   0.9072 -4.324130045   0.9052 -4.358625055   0.9039 -4.358426747
        0.8053 -6.955852379   0.8377 -6.661145254   0.8667 -6.355462942   0.8809 -6.118102026
        0.7975 -7.115148017   0.8162 -6.815308569   0.8515 -6.519993057   0.8766 -6.204119983
        0.8885 -5.853871964   0.8859 -6.109523091   0.8959 -5.79832982   0.8913 -5.482672118
        0.8959 -5.171791386   0.8971 -4.851705903   0.9021 -4.517126416   0.909 -4.143573228
        0.9139 -3.709075441   0.9199 -3.499489089   0.8692 -6.300769497   0.8872 -5.953504836
        0.89 -5.642065153   0.891 -5.031376979   0.8977 -4.680685696   0.9035 -4.329846955
        0.9078 -3.928486195   0.7675 -8.56735134   0.7705 -8.363211311   0.7713 -8.107682739
        0.7736 -7.823908741   0.7775 -7.522878745   0.7841 -7.218819279   0.7971 -6.920818754
        0.8329 -6.628932138   0.8641 -6.323946875   0.8804 -5.991399828   0.7668 -8.781464495
        0.7633 -8.663140179   0.7678 -8.473531488   0.7697 -8.247337057   0.77 -7.971428747
        0.7749 -7.676129393   0.7796 -7.352812702   0.7897 -7.072065318   0.8131 -6.774174009
        0.8498 -6.478861916   0.8741 -6.159517513   0.8061 -6.835647144   0.846 -6.53165267
        0.8751 -6.224098421   0.8856 -5.910094889   0.8919 -5.598599459   0.8934 -5.290645224
        0.894 -4.974284616   0.8957 -4.64454848   0.9047 -4.290560426   0.9129 -3.885055584
        0.9209 -3.408378962   0.9219 -3.13200249   0.7739 -8.726767166   0.7681 -8.66695597
        0.7665 -8.511026475   0.7703 -8.165388579   0.7702 -7.886056648   0.7761 -7.588043762
        0.7809 -7.283412422   0.7961 -6.995678626   0.8253 -6.691862621   0.8602 -6.392544977
        0.8809 -6.067374056   0.8301 -6.684029655   0.8664 -6.378719832   0.8834 -6.065855188
        0.8898 -5.752272167   0.8964 -5.132414673   0.8963 -4.811352704   0.9074 -4.098269308
        0.9119 -3.66174277   0.9228 -3.2644011
        """, 10,
        Real.Parse("-2772.17959193342392802844755665"),
        Real.Parse("-2316.3710816089307588219679165"),
        Real.Parse("-1127.97394098371569857167001527"),
        Real.Parse("-354.47823370334877161073848526"),
        Real.Parse("-75.1242017393757138905220755748"),
        Real.Parse("-10.8753180355342510852810811829"),
        Real.Parse("-1.06221498588946766459661122059"),
        Real.Parse("-0.0670191154593408375926734122885"),
        Real.Parse("-0.00246781078275478650840854452419"),
        Real.Parse("-0.0000402962525080403671297131548528"),
        Real.Parse("-1467.48961422979588228784851531"));
}
