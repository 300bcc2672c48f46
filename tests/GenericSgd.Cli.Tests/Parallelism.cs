// Every test waits for a process or two of its own; more classes at once would only take turns.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
