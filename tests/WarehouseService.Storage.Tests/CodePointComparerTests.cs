using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Storage.Tests;

public sealed class CodePointComparerTests
{
    private static readonly string[] Characters = ["", "a", "A", "é", "中", "\ud7ff", "\ue000", "\ufffd", "\uffff", "\U00010000", "😀", "\U0010ffff"];

    [Property(MaxTest = 2_000)]
    public Property Text_is_ordered_as_its_UTF8_bytes_are()
    {
        var text = Gen.Elements(Characters).ArrayOf().Select(string.Concat);
        return Prop.ForAll((from left in text from right in text from prefix in text select (prefix + left, prefix + right)).ToArbitrary(), pair =>
            Math.Sign(CodePointComparer.Instance.Compare(pair.Item1, pair.Item2))
                == Math.Sign(Encoding.UTF8.GetBytes(pair.Item1).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(pair.Item2))));
    }

    [Fact]
    public void Null_comes_first()
    {
        Assert.True(CodePointComparer.Instance.Compare(null, "") < 0);
        Assert.True(CodePointComparer.Instance.Compare("", null) > 0);
        Assert.Equal(0, CodePointComparer.Instance.Compare(null, null));
    }
}
