namespace GenericSgd.Precision.Reporting;

/// <summary>The style sheet of the page: light and dark, and as wide as the screen.</summary>
static class PageStyle
{
    /// <summary>How many curves can be told apart, by colour and by dashes; then they begin again.</summary>
    internal const int Series = 8;

    internal const string Text = """
        :root{color-scheme:light dark;--text:#1f1f1f;--back:#fff;--line:#ddd;--soft:#f4f4f4;
        --s0:#c05600;--s1:#1f6fc0;--s2:#1a7f4b;--s3:#a8357f;--s4:#6a57c8;--s5:#806200;--s6:#c0302b;--s7:#2a777e}
        @media(prefers-color-scheme:dark){:root{--text:#e6e6e6;--back:#161616;--line:#3c3c3c;--soft:#232323;
        --s0:#ff9d4d;--s1:#6db3ff;--s2:#4fcf8e;--s3:#f08cc8;--s4:#b3a4ff;--s5:#e0b93f;--s6:#ff7b74;--s7:#6fd0d8}}
        *{box-sizing:border-box}
        body{font:16px/1.5 system-ui,sans-serif;color:var(--text);background:var(--back);margin:0 auto;max-width:78rem;padding:1rem;overflow-wrap:anywhere}
        h1{line-height:1.2}h2{font-size:1.2rem;line-height:1.3;margin:2rem 0 .6rem}
        .table{overflow-x:auto}table{border-collapse:collapse;font-size:.95rem;font-variant-numeric:tabular-nums}
        th,td{padding:.3rem .6rem;border-bottom:1px solid var(--line);text-align:left;white-space:nowrap}th{background:var(--soft)}
        th:first-child,td:first-child{position:sticky;left:0;background:var(--soft)}.number{text-align:right}
        .plot{width:100%;max-width:56rem;height:auto}.plot text{font-size:13px;fill:var(--text)}.grid{stroke:var(--line)}
        .narrow{display:none}@media(max-width:600px){.wide{display:none}.narrow{display:block}ul{padding-left:1.2rem}
        th,td{padding:.25rem .45rem}td:not(.number){white-space:normal;min-width:8rem;overflow-wrap:normal}td:first-child{min-width:0;max-width:6.5rem}td:last-child{white-space:nowrap}}
        .legend{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;list-style:none;margin:0 0 .4rem;padding:0}
        .legend svg{width:28px;height:8px;margin-right:.4rem;vertical-align:middle}
        polyline,.legend path{fill:none;stroke-width:2}
        .s0{stroke:var(--s0)}.s1{stroke:var(--s1);stroke-dasharray:8 3}.s2{stroke:var(--s2);stroke-dasharray:2 3}.s3{stroke:var(--s3);stroke-dasharray:8 3 2 3}
        .s4{stroke:var(--s4)}.s5{stroke:var(--s5);stroke-dasharray:5 2}.s6{stroke:var(--s6);stroke-dasharray:1 2}.s7{stroke:var(--s7);stroke-dasharray:10 2 2 2}
        pre{background:var(--soft);padding:.7rem;overflow-x:auto}
        """;
}
