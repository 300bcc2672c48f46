"""Does work for the benchmark program. Each line read is a command and its words; each line written is the answer, or 'error' and the reason.

    load MODULE                     the versions
    set NAME ROWS COLUMNS BASE64    keeps a matrix of doubles
    say NAME TEXT...                keeps a list of texts
    result WORK WORDS...            the number that every side must get
    run WORK COUNT WORDS...         nanoseconds for doing the work COUNT times
"""
import base64
import decimal
import sys
import time

values = {}
numpy = sklearn = None


def load(module):
    global numpy, sklearn
    python = sys.version.split()[0]
    if module == "decimal":
        return f"{decimal.__version__} (libmpdec {decimal.__libmpdec_version__}), Python {python}"
    numpy = __import__("numpy")
    if module == "numpy":
        return f"{numpy.__version__}, Python {python}"
    sklearn = __import__("sklearn.linear_model")
    return f"{sklearn.__version__}, Python {python}"


def keep(name, rows, columns, text):
    values[name] = numpy.frombuffer(base64.b64decode(text), dtype="<f8").reshape(int(rows), int(columns)).copy()
    return "kept"


def say(name, *texts):
    values[name] = [decimal.Decimal(text) for text in texts]
    return "kept"


def chapter(epochs, rate):
    """Gradient descent on a line, as it is written with NumPy."""
    x, y = values["x"], values["y"]
    w, b = values["start"][0:1].copy(), values["start"][1:2].copy()
    rows = len(x)
    for _ in range(int(epochs)):
        error = x @ w + b - y
        cost = (error * error).mean()
        w -= rate * (2.0 / rows) * (x.T @ error)
        b -= rate * 2.0 * error.mean(axis=0, keepdims=True)
    return float(w[0, 0])


def linear(epochs, rate, shuffle):
    """One example per step. eta0 is twice ours: the cost of scikit-learn is half the squared error."""
    x, y = values["x"], values["y"].ravel()
    model = sklearn.linear_model.SGDRegressor(
        penalty=None, learning_rate="constant", eta0=2 * rate, max_iter=int(epochs), tol=None, shuffle=shuffle)
    model.fit(x, y)
    return float(model.coef_[0])


def product(size):
    n, a, b = int(size), values["a"], values["b"]
    return [[sum((a[i * n + k] * b[k * n + j] for k in range(1, n)), a[i * n] * b[j]) for j in range(n)] for i in range(n)]


def work(name, words):
    if name == "chapter":
        return lambda: chapter(words[0], float(words[1]))
    if name == "linear":
        return lambda: linear(words[0], float(words[1]), "shuffle" in words)
    return lambda: product(words[0])


def result(name, *words):
    got = work(name, words)()
    return repr(float(sum(value * value for row in got for value in row)) if isinstance(got, list) else got)


def run(name, count, *words):
    do = work(name, words)
    start = time.perf_counter_ns()
    for _ in range(int(count)):
        do()
    return str(time.perf_counter_ns() - start)


decimal.getcontext().prec = 28
commands = {"load": load, "set": keep, "say": say, "result": result, "run": run}
for line in sys.stdin:
    words = line.split()
    try:
        answer = commands[words[0]](*words[1:])
    except Exception as reason:
        answer = f"error {type(reason).__name__}: {reason}"
    print(answer.replace("\n", " "), flush=True)
