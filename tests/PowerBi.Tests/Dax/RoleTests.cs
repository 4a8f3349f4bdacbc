namespace Tcns.PowerBi.Tests.Dax;

public sealed class RoleTests
{
    private readonly TinyModel model = new TinyModel()
        .WithRole("Cán bộ xã", "Xã", "'Xã'[Mã xã] = LEFT ( USERPRINCIPALNAME (), 2 )")
        .WithRole("Thôn lớn", "Thôn", "'Thôn'[Số hộ] > 60 && RELATED ( 'Xã'[Thứ bậc] ) = 1");

    [Fact]
    public void A_role_hides_rows_all_down_the_chain_and_ALL_does_not_bring_them_back()
    {
        var officer = new DaxQuery { Role = "Cán bộ xã", User = "02@example.vn" };
        Assert.Equal(48L, model.Ask("[Tử]", officer));
        Assert.Equal(48L, model.Ask("CALCULATE ( [Tử], ALL () )", officer));
        Assert.Equal(48L, model.Ask("CALCULATE ( [Tử], 'Xã'[Mã xã] IN { \"01\", \"02\" } )", officer));
        Assert.Equal(1L, model.Ask("COUNTROWS ( ALL ( 'Xã' ) ) * COUNTROWS ( VALUES ( 'Thôn'[Mã thôn] ) )", officer));
        Assert.Null(model.Ask("LOOKUPVALUE ( 'Xã'[Tên xã], 'Xã'[Mã xã], \"01\" )", officer));
        Assert.Equal(3L, model.Ask("COUNTROWS ( 'Kỳ' )", officer));
        Assert.Null(model.Ask("[Tử]", officer with { User = "99@example.vn" }));
        Assert.Equal(105L, model.Ask("[Tử]", officer with { Role = null }));
    }

    [Fact]
    public void A_roles_expression_reads_its_row_and_the_one_sides()
    {
        Assert.Equal(78L, model.Ask("[Tử]", new DaxQuery { Role = "Thôn lớn" }));
        Assert.Equal("There is no role Khác.", model.Refusal("[Tử]", new DaxQuery { Role = "Khác" }));
    }
}
