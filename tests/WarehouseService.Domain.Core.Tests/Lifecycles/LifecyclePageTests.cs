namespace WarehouseService.Domain.Core.Tests;

public sealed class LifecyclePageTests
{
    private static readonly ParcelLifecycle Lifecycle = new();

    [Fact]
    public void The_diagram_shows_every_change_of_status_and_where_it_ends() => Assert.Equal(
        """
        stateDiagram-v2
            [*] --> received: ReceiveParcel, NoteParcel
            received --> stored: StoreParcel
            stored --> shipped: ShipParcel, BundleParcel
            shipped --> [*]

        """,
        Lifecycle.Rows.ToMermaid());

    [Fact]
    public void The_permission_table_says_who_may_do_what_when_and_what_can_refuse_it() => Assert.Equal(
        """
        | Command | From → to | By | Can be refused with |
        |---|---|---|---|
        | ReceiveParcel | – → received | agent, system | `parcel.no_customer` |
        | NoteParcel | – → received; received, stored → same | agent, supervisor | `parcel.nothing_said` |
        | StoreParcel | received → stored | keeper, supervisor | `parcel.shelves_full` |
        | ShipParcel | stored → shipped | agent, supervisor, courier on duty | `parcel.shipped_by_keeper`, `parcel.already_shipped`, `parcel.pick_up_over`, `parcel.nothing_left` |
        | BundleParcel | stored → shipped | agent | `parcel.other_customer`, `parcel.into_itself` |
        | TakeBundle | stored → same | agent |  |

        """,
        Lifecycle.Rows.ToPermissionTable());

    [Fact]
    public void The_refusal_table_lists_every_code_in_order_of_precedence_in_both_languages() => Assert.Equal(
        """
        | Code | Kind | English | 中文 |
        |---|---|---|---|
        | `invalid_id` | `invalid_input` | '{id}' cannot be an id: it must be 1 to 200 characters without control characters. | “{id}”不能作为编号：须为 1 至 200 个字符，且不含控制字符。 |
        | `parcel.no_customer` | `invalid_input` | A parcel needs a customer. | 包裹须有客户。 |
        | `parcel.nothing_said` | `invalid_input` | A note needs a text. | 备注须有内容。 |
        | `not_found` | `not_found` | There is no {kind} '{id}'. | 不存在 {kind}“{id}”。 |
        | `command_id_reused` | `idempotency_conflict` | The command id '{command_id}' was used before with other content. Choose a new id for a new command. | 命令编号“{command_id}”已用于其他内容。新的命令请使用新的编号。 |
        | `not_permitted` | `not_permitted` | {actor} may not do this ({command}). | {actor} 无权执行此操作（{command}）。 |
        | `stale_version` | `stale_version` | The record is at version {version}, not {expected}. Read it again and decide anew. | 记录当前版本为 {version}，而非 {expected}。请重新读取后再决定。 |
        | `clock_regression` | `clock_regression` | The instant {at} lies before the record's last event at {last}. | 时间 {at} 早于该记录最后一次事件的时间 {last}。 |
        | `invalid_state` | `invalid_state` | {command} is not possible while the status is {status}. | 状态为 {status} 时不能执行 {command}。 |
        | `parcel.shipped_by_keeper` | `segregation_of_duties` | {keeper} keeps the parcel; another person must ship it. | 包裹由 {keeper} 保管，须由他人发出。 |
        | `parcel.other_customer` | `privacy_restricted` | The parcels are not of one customer. | 两个包裹不属于同一客户。 |
        | `parcel.already_shipped` | `graph_violation` | The parcel left already ({status}). | 包裹已发出（{status}）。 |
        | `parcel.into_itself` | `graph_violation` | A parcel cannot be bundled into itself. | 包裹不能并入自身。 |
        | `parcel.pick_up_over` | `window_expired` | Pick-up was possible until {until}. | 取件截止时间为 {until}。 |
        | `parcel.shelves_full` | `limit_exceeded` | No shelf is free. | 没有空货位。 |
        | `parcel.nothing_left` | `guard_unmet` | '{left}' left already; one of the two must stay. | “{left}”已发出，两者须留其一。 |
        | `already_exists` | `duplicate` | There is a {kind} '{id}' already. | {kind}“{id}”已存在。 |

        """,
        Lifecycle.Rows.ToRefusalTable());
}
