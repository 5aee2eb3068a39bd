internal static class Sample
{
}
