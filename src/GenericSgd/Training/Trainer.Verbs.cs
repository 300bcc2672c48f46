namespace GenericSgd.Training;

/// <content>The order of the verbs.</content>
public sealed partial class Trainer<T>
{
    Verb _done;
    int _layer;

    void Require(Verb before, Verb now)
    {
        if (_done < before)
            throw new InvalidOperationException($"{now} was called before {before}. The order is TakeBatch, Forward, Cost, CostGradient, Backward, Update.");
        _done = now;
    }

    enum Verb
    {
        Nothing,
        TakeBatch,
        Forward,
        Cost,
        CostGradient,
        Backward,
        Update,
    }
}
