global using GenericSgd.Benchmarks.Peers;
global using GenericSgd.Benchmarks.Timing;
global using GenericSgd.Benchmarks.Works;
