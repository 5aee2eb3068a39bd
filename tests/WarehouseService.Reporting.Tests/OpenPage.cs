using System.Collections.Concurrent;
using System.Text.Json;
using Deque.AxeCore.Commons;
using PuppeteerSharp;

namespace WarehouseService.Reporting.Tests;

/// <summary>A report in a browser, and what it asked for.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private readonly ConcurrentQueue<string> _requests = [];
    private readonly ConcurrentQueue<string> _complaints = [];

    internal OpenPage(IPage page)
    {
        Page = page;
        page.Request += (_, asked) => _requests.Enqueue(asked.Request.Url);
        page.Console += (_, said) => _complaints.Enqueue(said.Message.Text);
        page.Dialog += (_, opened) => _complaints.Enqueue(opened.Dialog.Message);
        page.PageError += (_, error) => _complaints.Enqueue(error.Message);
    }

    internal IPage Page { get; }

    /// <summary>Every address that was asked for, the page's own first.</summary>
    internal IReadOnlyCollection<string> Requests => _requests;

    /// <summary>What stands in the console, errors and dialogs: a clean page has none.</summary>
    internal IReadOnlyCollection<string> Complaints => _complaints;

    internal Task<T> AskAsync<T>(string expression) => Page.EvaluateExpressionAsync<T>(expression);

    /// <summary>What axe finds fault with, each with the elements it is about. The strokes inside of a drawing are many and say nothing to it.</summary>
    internal async Task<IReadOnlyList<string>> AxeAsync()
    {
        await Page.EvaluateExpressionAsync(Axe);
        var found = await AskAsync<JsonElement>("axe.run({ exclude: ['svg *'] }, { resultTypes: ['violations'] }).then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 200)).join(' | ')))");
        return [.. found.EnumerateArray().Select(violation => violation.GetString()!)];
    }

    public async ValueTask DisposeAsync() => await Page.CloseAsync();
}
