using System.Reflection;
using System.Runtime.CompilerServices;
using WarehouseService.Domain;

namespace WarehouseService.Architecture.Tests;

public class ImmutabilityTests
{
    private static readonly HashSet<Type> BuiltWhileRegistering = [typeof(WarehouseServiceOptions)];

    [Fact]
    public void No_public_property_can_be_set_after_construction()
    {
        var settable =
            from type in House.PublicTypes
            where !BuiltWhileRegistering.Contains(type) && !typeof(Exception).IsAssignableFrom(type)
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            where property.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
            select $"{type}.{property.Name}";

        Assert.Empty(settable);
    }

    [Fact]
    public void No_public_field_can_be_set()
    {
        var settable =
            from type in House.PublicTypes
            where !type.IsEnum
            from field in type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where !field.IsInitOnly && !field.IsLiteral
            select $"{type}.{field.Name}";

        Assert.Empty(settable);
    }

    [Fact]
    public void Every_public_class_is_sealed_static_or_made_to_be_derived_from()
    {
        var open = House.PublicTypes.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false });

        Assert.Empty(open);
    }

    [Fact]
    public void Every_struct_is_read_only()
    {
        var mutable = House.PublicTypes.Where(type => type is { IsValueType: true, IsEnum: false } && !type.IsByRefLike
            && type.GetCustomAttribute<IsReadOnlyAttribute>() is null);

        Assert.Empty(mutable);
    }
}
