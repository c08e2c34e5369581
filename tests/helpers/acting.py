"""What a person does with services: fill a form in, go through a module."""


def fill(services, walk, step=None, **answers):
    """Go to a form, answer it and finish it."""
    if step:
        walk.jump(step)
    session = services.form(walk, walk.current)
    for key, value in answers.items():
        session.answer(key, value)
    return services.finish_form(walk, session)


def values(services, place):
    module, step = place.split(".")
    return [entry.values for entry in services.notebook.entries(module, step)]


def through(services, module):
    """Walk through a module with nothing written."""
    walk = services.walk(module)
    while True:
        if walk.current.__struct_config__.tag == "form":
            fill(services, walk)
        else:
            services.finish_step(walk)
        if walk.forward() is None:
            return
