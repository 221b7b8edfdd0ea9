namespace EdgeReader.Training.Data;

/// <summary>Sets that grow together. Source: Galler and Fischer 1964 (union-find).</summary>
public sealed class DisjointSets<T>
    where T : notnull
{
    private readonly Dictionary<T, T> _parents = [];

    /// <summary>What stands for the whole set of <paramref name="item"/>.</summary>
    public T Find(T item)
    {
        if (!_parents.TryGetValue(item, out T? parent))
        {
            _parents.Add(item, item);
            return item;
        }
        return EqualityComparer<T>.Default.Equals(parent, item)
            ? item
            : _parents[item] = Find(parent);
    }

    /// <summary>Makes the two sets one.</summary>
    public void Join(T a, T b) => _parents[Find(a)] = Find(b);
}
